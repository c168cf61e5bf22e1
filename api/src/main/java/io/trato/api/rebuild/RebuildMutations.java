package io.trato.api.rebuild;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.UserError;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.rebuild.Rebuild;
import io.trato.contract.rebuild.Rebuilds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What operators do about read models. */
@Component
final class RebuildMutations implements RuntimeWiringConfigurer {

    private final Rebuilds rebuilds;

    RebuildMutations(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    record Payload(@Nullable Rebuild rebuild, List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation").field("startRebuild", this::start).field("rollbackRebuild", this::rollback);
    }

    private Payload start(DataFetchingEnvironment env) {
        return answered(
                env,
                input -> rebuilds.start(input.text("readModel"), input.flag("force")),
                Refusal.of(RefusalCode.NOT_FOUND));
    }

    /** A read model that is there has nothing to go back to: that is its state's fault. */
    private Payload rollback(DataFetchingEnvironment env) {
        String name = input(env).text("readModel");
        RefusalCode code = rebuilds.status(name).isPresent() ? RefusalCode.WRONG_STATE : RefusalCode.NOT_FOUND;
        return answered(env, input -> rebuilds.rollback(name), Refusal.of(code));
    }

    private static Payload answered(
            DataFetchingEnvironment env, Function<Input, Optional<Rebuild>> work, Refusal otherwise) {
        Caller caller = Caller.of(env).signedIn();
        if (!caller.actor().is(Role.OPERATOR)) {
            return refused(Refusal.of(RefusalCode.FORBIDDEN), caller);
        }
        return work.apply(input(env))
                .map(rebuild -> new Payload(rebuild, List.of()))
                .orElseGet(() -> refused(otherwise.at("readModel"), caller));
    }

    private static Payload refused(Refusal refusal, Caller caller) {
        return new Payload(null, List.of(UserError.of(refusal, caller.language())));
    }

    private static Input input(DataFetchingEnvironment env) {
        return new Input(Objects.requireNonNull(env.getArgument("input")));
    }
}
