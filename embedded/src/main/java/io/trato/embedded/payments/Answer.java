package io.trato.embedded.payments;

/**
 * What was answered to a request with an idempotency key, to be answered again.
 *
 * @param fingerprint of path and body: the same key with another one is a mistake of the caller
 * @param body JSON
 */
record Answer(String key, String fingerprint, String body) {}
