package io.trato.api.graphql;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.trato.contract.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what holds for everything in one request.
 *
 * @param language one of {@link Sentences#LANGUAGES}
 * @param address the network address, for limits only
 * @param channel what subscriptions are counted by: a WebSocket session, an account or an address
 * @param readOnly whether mutations are refused, as over GET
 * @param atLeast the position that every answer has to have passed
 * @param expiresAt when the caller's token runs out, null for anonymous callers
 * @param reached grows with the mutations of this request
 */
public record Caller(
        Actor actor,
        Locale language,
        String address,
        String channel,
        String correlationId,
        boolean readOnly,
        long atLeast,
        @Nullable Instant expiresAt,
        Reached reached) {

    static final Object KEY = Caller.class;

    public static Caller of(DataFetchingEnvironment env) {
        return of(env.getGraphQlContext());
    }

    public static Caller of(GraphQLContext context) {
        return Objects.requireNonNull(context.<Caller>get(KEY), "every request has a caller");
    }

    public boolean anonymous() {
        return expiresAt == null;
    }

    Caller demanding(long position) {
        return new Caller(actor, language, address, channel, correlationId, readOnly, position, expiresAt, reached);
    }

    /** The same caller, once it is sure that somebody has signed in. */
    public Caller signedIn() {
        if (anonymous()) {
            throw new CodedException(ErrorCode.UNAUTHENTICATED);
        }
        return this;
    }

    /** What an answer within this request has to have passed: what was demanded, and what the request itself has written. */
    public long passed() {
        return Math.max(atLeast, reached.position());
    }
}
