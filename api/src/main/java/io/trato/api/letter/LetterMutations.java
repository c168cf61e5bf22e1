package io.trato.api.letter;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.UserError;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.letter.DeadLetter;
import io.trato.contract.letter.DeadLetters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What operators do with dead letters. */
@Component
final class LetterMutations implements RuntimeWiringConfigurer {

    private final DeadLetters letters;
    private final LetterFields fields;

    LetterMutations(DeadLetters letters, LetterFields fields) {
        this.letters = letters;
        this.fields = fields;
    }

    record Payload(@Nullable DeadLetter letter, List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation").field("retryDeadLetter", this::retry).field("discardDeadLetter", this::discard);
    }

    private Payload retry(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        String id = input(env).text("id");
        return answered(id, letters.retry(id, caller.actor()), caller);
    }

    private Payload discard(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        Input input = input(env);
        String id = input.text("id");
        return answered(id, letters.discard(id, input.text("reason"), caller.actor()), caller);
    }

    private Payload answered(String id, Optional<Refusal> refusal, Caller caller) {
        return refusal.map(refused -> new Payload(null, List.of(UserError.of(refused, caller.language()))))
                .orElseGet(() -> new Payload(fields.letter(id, caller), List.of()));
    }

    private static Input input(DataFetchingEnvironment env) {
        return new Input(Objects.requireNonNull(env.getArgument("input")));
    }
}
