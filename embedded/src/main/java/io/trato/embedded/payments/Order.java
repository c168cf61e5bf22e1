package io.trato.embedded.payments;

/**
 * A request that makes something.
 *
 * @param key the caller's idempotency key
 * @param fingerprint of path and body
 */
record Order(String key, String fingerprint, Fields fields) {}
