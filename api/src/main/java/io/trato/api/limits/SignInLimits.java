package io.trato.api.limits;

import java.time.Duration;

/** Counts attempts to sign in, each alias for itself, by e-mail and address together. */
public final class SignInLimits {

    private final Buckets attempts;

    public SignInLimits(Limits limits) {
        attempts = new Buckets(limits.signIns(), limits.signIns(), Duration.ofMinutes(1));
    }

    /** Takes one attempt; answers 0, or after how many seconds there will be one. */
    public long attempt(String normalisedEmail, String address) {
        return attempts.take(address + ' ' + normalisedEmail);
    }
}
