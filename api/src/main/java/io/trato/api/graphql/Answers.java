package io.trato.api.graphql;

import io.trato.contract.Queries;
import io.trato.contract.Query;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the query side on behalf of a caller, who always reads what he himself has written. */
public final class Answers {

    private final Queries queries;

    public Answers(Queries queries) {
        this.queries = queries;
    }

    public <R> R ask(Query<R> query, Caller caller) {
        return queries.ask(query, caller.passed());
    }

    public <R> R ask(Query<R> query, Caller caller, long atLeast) {
        return queries.ask(query, Math.max(atLeast, caller.passed()));
    }

    /** The object, or null when there is none that the caller may see. */
    public <R> @Nullable R find(Query<Optional<R>> query, Caller caller) {
        return ask(query, caller).orElse(null);
    }
}
