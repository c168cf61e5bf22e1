package io.trato.eventstore.append;

/**
 * An idempotency key that is spent together with an append.
 *
 * @param actor whose key
 * @param key unique for the actor
 * @param inputHash a digest of the input that it is used with
 * @param receipt the last place that the append takes, which is the answer to whoever repeats the key
 */
public record KeyUse(String actor, String key, String inputHash, Place receipt) {}
