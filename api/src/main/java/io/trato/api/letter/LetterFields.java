package io.trato.api.letter;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Connection;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Paging;
import io.trato.contract.Queries;
import io.trato.contract.letter.DeadLetter;
import io.trato.contract.letter.FindDeadLetter;
import io.trato.contract.letter.LetterState;
import io.trato.contract.letter.ListDeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Dead letters as operators and auditors read them: as they are now, for no position of the log tells of them. */
@Component
public final class LetterFields implements RuntimeWiringConfigurer {

    private final Queries queries;

    LetterFields(Queries queries) {
        this.queries = queries;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("deadLetters", this::letters)
                .field(
                        "deadLetter",
                        env -> letter(
                                env.getArgumentOrDefault("id", ""),
                                Caller.of(env).signedIn()));
    }

    /** A letter that the caller may see, or null. */
    public @Nullable DeadLetter letter(String id, Caller caller) {
        return queries.ask(new FindDeadLetter(id, caller.actor()), 0).orElse(null);
    }

    private Connection<DeadLetter> letters(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        String state = env.getArgument("state");
        return Connection.of(queries.ask(
                new ListDeadLetters(
                        env.getArgument("processor"),
                        state == null ? null : LetterState.valueOf(state),
                        Paging.of(env),
                        caller.actor()),
                0));
    }
}
