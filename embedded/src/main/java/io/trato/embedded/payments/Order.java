package io.trato.embedded.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that makes something.
 *
 * @param key the caller's idempotency key
 * @param fingerprint of path and body
 */
record Order(String key, String fingerprint, Fields fields) {

    static Order of(String key, String path, String body, JsonMapper json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((path + "\n" + body).getBytes(StandardCharsets.UTF_8));
            return new Order(key, HexFormat.of().formatHex(hash), Fields.of(body, json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
