package io.trato.command;

import io.trato.contract.Outcome.Refusal;
import io.trato.contract.action.Availability;
import io.trato.contract.action.DealAction;
import java.util.List;
import java.util.Objects;

/** Tells a front-end what rules would say. */
public final class Guarded {

    private Guarded() {}

    /** The first of the rules that objects is the obstacle. */
    public static Availability by(DealAction action, List<Rule> rules) {
        Refusal obstacle = rules.stream()
                .map(Rule::objection)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Availability(action, obstacle);
    }
}
