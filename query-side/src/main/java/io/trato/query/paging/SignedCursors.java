package io.trato.query.paging;

import io.trato.contract.InvalidCursorException;
import io.trato.projections.DocumentJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Cursors as callers hold them: opaque, signed together with the question and the version of the index, so that one works
 * for the question that it was given for and for no other.
 */
public final class SignedCursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int LONGEST = 4_096;

    private final SecretKeySpec key;

    /** @param secret the same on all nodes; at least 16 characters */
    public SignedCursors(String secret) {
        if (secret.length() < 16) {
            throw new IllegalArgumentException("trato.cursor.secret must have at least 16 characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param question everything that the list depends on except the place in it */
    public String write(String question, Cursor cursor) {
        byte[] place = DocumentJson.MAPPER.writeValueAsBytes(cursor);
        byte[] signed = ByteBuffer.allocate(SIGNATURE + place.length)
                .put(signature(question, place))
                .put(place)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * The place that a cursor means; null for the absence of one.
     *
     * @throws InvalidCursorException when it was not given by us, or not for this question
     */
    public @Nullable Cursor read(String question, @Nullable String text) {
        if (text == null) {
            return null;
        }
        byte[] signed = decoded(text);
        byte[] place = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
        byte[] signature = Arrays.copyOf(signed, SIGNATURE);
        if (!MessageDigest.isEqual(signature, signature(question, place))) {
            throw new InvalidCursorException();
        }
        try {
            return DocumentJson.MAPPER.readValue(place, Cursor.class);
        } catch (JacksonException e) {
            throw new InvalidCursorException();
        }
    }

    private static byte[] decoded(String text) {
        try {
            byte[] signed = text.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(text);
            if (signed.length > SIGNATURE) {
                return signed;
            }
        } catch (IllegalArgumentException e) {
            // not even base64: told below like any other foreign cursor
        }
        throw new InvalidCursorException();
    }

    private byte[] signature(String question, byte[] place) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] asked = question.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(asked.length).array());
            mac.update(asked);
            return Arrays.copyOf(mac.doFinal(place), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
