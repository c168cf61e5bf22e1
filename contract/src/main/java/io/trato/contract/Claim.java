package io.trato.contract;

/**
 * A name that at most one stream may hold, such as an e-mail address or the only review of a job.
 *
 * @param kind what sort of name it is, for instance {@code account-email}
 * @param name the name, already normalised by whoever claims it
 * @param holder the stream that holds it
 */
public record Claim(String kind, String name, String holder) {}
