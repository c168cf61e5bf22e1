package io.trato.command;

import io.trato.contract.Outcome.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A named condition of the domain that can say why not. The same rules guard a command and tell a front-end what may be done. */
@FunctionalInterface
public interface Rule {

    /** Null when the rule is kept, otherwise the refusal with the facts that explain it. */
    @Nullable Refusal objection();

    /** These rules first, and then the others. */
    static List<Rule> all(List<Rule> first, Rule... then) {
        List<Rule> all = new ArrayList<>(first);
        Collections.addAll(all, then);
        return Collections.unmodifiableList(all);
    }

    /** A rule that is kept when the condition holds. @param otherwise put into words only when it does not */
    static Rule that(boolean holds, Supplier<Refusal> otherwise) {
        return () -> holds ? null : otherwise.get();
    }
}
