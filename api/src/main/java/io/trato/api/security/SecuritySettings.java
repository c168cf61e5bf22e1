package io.trato.api.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callers are known.
 *
 * @param keySecret what the private keys in the database are encrypted with, at least 32 characters; there is no default,
 *     and without it the program does not start
 * @param issuer who issues our tokens
 * @param audience for whom they are issued
 * @param accessToken how long an access token is good
 * @param refreshToken how long a session lives, however often it is refreshed
 * @param keyLife for how long one key signs
 * @param concurrentHashes passwords hashed at the same time; each takes 19 MiB and a processor
 * @param origins the web origins that browsers may call us from, such as {@code https://app.example.org}
 * @param anonymousIntrospection whether somebody who has not signed in may look at the schema
 */
@ConfigurationProperties("trato.security")
public record SecuritySettings(
        @DefaultValue("") String keySecret,
        @DefaultValue("https://trato.io") String issuer,
        @DefaultValue("trato-api") String audience,
        @DefaultValue("10m") Duration accessToken,
        @DefaultValue("30d") Duration refreshToken,
        @DefaultValue("30d") Duration keyLife,
        @DefaultValue("2") int concurrentHashes,
        @DefaultValue({}) List<String> origins,
        @DefaultValue("true") boolean anonymousIntrospection) {

    private static final int SECRET_LENGTH = 32;

    public SecuritySettings {
        if (keySecret.length() < SECRET_LENGTH) {
            throw new IllegalArgumentException(
                    "trato.security.key-secret (TRATO_SECURITY_KEY_SECRET) has to be set, to " + SECRET_LENGTH
                            + " characters or more that nobody can guess");
        }
    }

    /** A secret does not belong into a log. */
    @Override
    public String toString() {
        return "SecuritySettings[issuer=" + issuer + ", audience=" + audience + "]";
    }
}
