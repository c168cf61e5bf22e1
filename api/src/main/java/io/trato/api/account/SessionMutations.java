package io.trato.api.account;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.UserError;
import io.trato.api.security.Sessions;
import io.trato.api.security.Sessions.NotSigned;
import io.trato.api.security.Sessions.Signing;
import io.trato.api.security.Sessions.Tokens;
import io.trato.contract.Actor;
import io.trato.contract.account.Account;
import io.trato.contract.account.FindAccount;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Signing in and out. */
@Component
final class SessionMutations implements RuntimeWiringConfigurer {

    private final Sessions sessions;
    private final Answers answers;

    SessionMutations(Sessions sessions, Answers answers) {
        this.sessions = sessions;
        this.answers = answers;
    }

    /** What came of signing in or refreshing. */
    record SessionPayload(@Nullable Tokens tokens, List<UserError> userErrors) {}

    /** What came of signing out. */
    record SignedOut(boolean signedOut, List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation")
                .field("signIn", this::signIn)
                .field("refreshSession", this::refresh)
                .field("signOut", this::signOut);
        Fields.of(wiring, "SignInPayload").of("account", SessionPayload.class, this::account);
        Fields.of(wiring, "RefreshSessionPayload").of("account", SessionPayload.class, this::account);
    }

    private SessionPayload signIn(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env);
        Input input = input(env);
        return payload(sessions.signIn(input.text("email"), input.text("password"), caller.address()), caller);
    }

    private SessionPayload refresh(DataFetchingEnvironment env) {
        return payload(sessions.refresh(input(env).text("refreshToken")), Caller.of(env));
    }

    private SignedOut signOut(DataFetchingEnvironment env) {
        sessions.signOut(input(env).text("refreshToken"));
        return new SignedOut(true, List.of());
    }

    /** As whoever has just signed in sees it, not as the anonymous caller who asked. */
    private @Nullable Account account(SessionPayload payload, Caller caller) {
        if (payload.tokens() == null) {
            return null;
        }
        var standing = payload.tokens().standing();
        Actor actor = new Actor(standing.accountId(), standing.roles());
        return answers.find(new FindAccount(actor.id(), actor), caller);
    }

    private static SessionPayload payload(Signing signing, Caller caller) {
        return switch (signing) {
            case Tokens tokens -> new SessionPayload(tokens, List.of());
            case NotSigned not -> new SessionPayload(null, List.of(UserError.of(not.refusal(), caller.language())));
        };
    }

    private static Input input(DataFetchingEnvironment env) {
        return new Input(Objects.requireNonNull(env.getArgument("input")));
    }
}
