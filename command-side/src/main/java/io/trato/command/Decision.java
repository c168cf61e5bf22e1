package io.trato.command;

import io.trato.contract.Event;
import io.trato.contract.Outcome.Refusal;
import java.util.List;
import java.util.function.Supplier;

/** What an aggregate answers to a command: events, none when there is nothing to change, or a refusal. */
public sealed interface Decision<E extends Event> {

    record Accepted<E extends Event>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused<E extends Event>(Refusal refusal) implements Decision<E> {}

    /** It is so already: the command is fine and changes nothing. */
    static <E extends Event> Decision<E> unchanged() {
        return new Accepted<>(List.of());
    }

    /** Asks the rules in their order; the first that objects refuses. */
    static <E extends Event> Decision<E> under(List<Rule> rules, Supplier<List<E>> events) {
        for (Rule rule : rules) {
            Refusal objection = rule.objection();
            if (objection != null) {
                return new Refused<>(objection);
            }
        }
        return new Accepted<>(events.get());
    }
}
