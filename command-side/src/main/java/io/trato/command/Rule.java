package io.trato.command;

import io.trato.contract.Outcome.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A named condition of the domain that can say why not. The same rules guard a command and tell a front-end what may be done. */
@FunctionalInterface
public interface Rule {

    /** Null when the rule is kept, otherwise the refusal with the facts that explain it. */
    @Nullable Refusal objection();

    /** These rules first, and then the others. */
    static List<Rule> all(List<Rule> first, Rule... then) {
        return Stream.concat(first.stream(), Stream.of(then)).toList();
    }

    /** A rule that is kept when the condition holds. */
    static Rule that(boolean holds, Refusal otherwise) {
        return () -> holds ? null : otherwise;
    }
}
