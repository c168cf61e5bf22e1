package io.trato.command.payment.sandbox;

import io.trato.command.payment.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sandbox's signature: {@code t=<seconds>,v1=<hex>}, an HMAC-SHA256 over the seconds, a point and the body. One that is
 * older or younger than five minutes is not believed, so that a recorded webhook cannot be played again later.
 */
final class SandboxSignature {

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Hmac hmac;

    SandboxSignature(String secret) {
        this.hmac = new Hmac(secret);
    }

    boolean proves(String header, byte[] body, Instant now) {
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)));
        return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0
                && hmac.proves(matcher.group(2), (matcher.group(1) + ".").getBytes(StandardCharsets.UTF_8), body);
    }
}
