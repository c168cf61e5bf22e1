package io.trato.command;

import io.trato.contract.Actor;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import java.time.Instant;

/**
 * Everything that a decision may know besides the aggregate's own state; gathered before, so that the decision is pure.
 *
 * @param actor who asks
 * @param at the present, UTC, as the command brought it
 * @param suspended whether the actor's account is suspended
 * @param facts what other aggregates say, as of their last committed event
 */
public record Context<F>(Actor actor, Instant at, boolean suspended, F facts) {

    /** What a decision that needs nobody else's facts is given. */
    public record NoFacts() {}

    /** A suspended account may do nothing but settle what is running. */
    public Rule inGoodStanding() {
        return Rule.that(!suspended, () -> Refusal.of(RefusalCode.ACCOUNT_SUSPENDED));
    }

    /** Only a policy or a timer may ask. To everybody else it is as if there were nothing. */
    public Rule onlyTheSystem() {
        return only(Role.SYSTEM);
    }

    public Rule only(Role role) {
        return Rule.that(actor.is(role), () -> Refusal.of(RefusalCode.FORBIDDEN));
    }
}
