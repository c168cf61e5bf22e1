package io.trato.command.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as gateways sign with it, compared in constant time. */
public final class Hmac {

    private static final String NAME = "HmacSHA256";

    private final byte[] secret;

    public Hmac(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** @param hex lower-case; anything else proves nothing */
    public boolean proves(String hex, byte[]... parts) {
        return MessageDigest.isEqual(
                of(parts).getBytes(StandardCharsets.US_ASCII), hex.getBytes(StandardCharsets.UTF_8));
    }

    private String of(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(secret, NAME));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
