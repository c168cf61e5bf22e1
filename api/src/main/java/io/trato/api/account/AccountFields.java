package io.trato.api.account;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Payload;
import io.trato.contract.Actor;
import io.trato.contract.account.Account;
import io.trato.contract.account.FindAccount;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Accounts as they are read. */
@Component
public final class AccountFields implements RuntimeWiringConfigurer {

    /** The payloads that show an account. */
    private static final List<String> PAYLOADS = List.of(
            "RegisterAccountPayload",
            "GrantRolePayload",
            "SubmitKycPayload",
            "ApproveKycPayload",
            "RejectKycPayload",
            "SuspendAccountPayload",
            "ReinstateAccountPayload");

    private final Answers answers;

    AccountFields(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("viewer", env -> viewer(Caller.of(env)))
                .field("account", env -> account(env.getArgumentOrDefault("id", ""), Caller.of(env)));
        PAYLOADS.forEach(payload -> Fields.of(wiring, payload).of("account", Payload.class, this::changed));
    }

    /** An account that the caller may see, or null. */
    public @Nullable Account account(String id, Caller caller) {
        return answers.find(new FindAccount(id, caller.actor()), caller);
    }

    private @Nullable Account viewer(Caller caller) {
        return caller.anonymous() ? null : account(caller.actor().id(), caller);
    }

    /** Who registers has not signed in yet, but may see what became of it. */
    private @Nullable Account changed(Payload payload, Caller caller) {
        if (payload.receipt() == null) {
            return null;
        }
        String id = payload.receipt().streamId();
        Actor asking = caller.anonymous() ? new Actor(id, Set.of()) : caller.actor();
        return answers.find(new FindAccount(id, asking), caller);
    }
}
