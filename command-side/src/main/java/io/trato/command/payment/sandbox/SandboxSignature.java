package io.trato.command.payment.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sandbox's signature: {@code t=<seconds>,v1=<hex>}, an HMAC-SHA256 over the seconds, a point and the body. One that is
 * older or younger than five minutes is not believed, so that a recorded webhook cannot be played again later.
 */
final class SandboxSignature {

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final byte[] secret;

    SandboxSignature(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    boolean proves(String header, byte[] body, Instant now) {
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)));
        return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0
                && MessageDigest.isEqual(
                        mac(matcher.group(1), body), HexFormat.of().parseHex(matcher.group(2)));
    }

    private byte[] mac(String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
