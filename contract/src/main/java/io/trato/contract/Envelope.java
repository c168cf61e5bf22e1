package io.trato.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a command that is not the wish itself. It travels as string metadata and ends in the log, so that an
 * auditor can say who did what, when, why and on whose behalf.
 *
 * @param actor who acts
 * @param at the instant of the decision, UTC; aggregates know no other clock
 * @param expectedVersion the version that the caller has seen, or null where any will do
 * @param idempotencyKey at most 255 characters, unique for the actor, or null
 * @param inputHash a digest of the input that the key was used with; empty without a key
 * @param correlationId what everything that follows from one request shares
 * @param causationId the message that led to this command
 */
public record Envelope(
        Actor actor,
        Instant at,
        @Nullable Long expectedVersion,
        @Nullable String idempotencyKey,
        String inputHash,
        String correlationId,
        String causationId) {

    /** An envelope without key or expected version, which starts a correlation of its own. */
    public static Envelope of(Actor actor, Instant at) {
        String id = UUID.randomUUID().toString();
        return new Envelope(actor, at, null, null, "", id, id);
    }

    /** What a policy sends in answer to an event. */
    public static Envelope following(String policy, Instant at, String correlationId, String causationId) {
        return new Envelope(Actor.system(policy), at, null, null, "", correlationId, causationId);
    }

    public Envelope expecting(@Nullable Long version) {
        return new Envelope(actor, at, version, idempotencyKey, inputHash, correlationId, causationId);
    }

    public Envelope once(@Nullable String key, String hash) {
        return new Envelope(actor, at, expectedVersion, key, hash, correlationId, causationId);
    }
}
