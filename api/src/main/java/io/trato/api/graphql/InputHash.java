package io.trato.api.graphql;

import io.trato.contract.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The digest by which a repeated idempotency key is known to repeat the same input. */
final class InputHash {

    private InputHash() {}

    /** SHA-256 in hex over the mutation's name and its input without the key, whatever the order of the fields. */
    static String of(String mutation, Map<String, ?> input) {
        Map<String, Object> keyless = new TreeMap<>(input);
        keyless.remove("idempotencyKey");
        StringBuilder text = new StringBuilder();
        append(text, mutation);
        append(text, keyless);
        return HexFormat.of().formatHex(Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append('~');
            case Map<?, ?> map -> {
                text.append('{');
                new TreeMap<>(map).forEach((key, inner) -> {
                    append(text, key);
                    append(text, inner);
                });
                text.append('}');
            }
            case List<?> list -> {
                text.append('[');
                list.forEach(inner -> append(text, inner));
                text.append(']');
            }
            default -> {
                String plain = value.toString();
                text.append(plain.length()).append(':').append(plain);
            }
        }
    }
}
