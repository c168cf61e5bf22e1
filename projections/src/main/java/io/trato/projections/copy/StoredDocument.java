package io.trato.projections.copy;

import io.trato.contract.Digests;
import io.trato.projections.DocumentJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as it lies in its store.
 *
 * @param position the log position up to which it knows the log
 * @param hash SHA-256, hexadecimal, of its identifier and its JSON with all fields in order of their names
 */
public record StoredDocument(String id, long position, String hash) {

    private static final JsonMapper CANONICAL = DocumentJson.MAPPER
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public static StoredDocument of(String id, JsonNode source) {
        byte[] canonical = CANONICAL.writeValueAsBytes(CANONICAL.treeToValue(source, TreeMap.class));
        return new StoredDocument(id, source.path("position").asLong(0), hash(id, canonical));
    }

    /** A document whose JSON is that of its record. */
    public static StoredDocument of(String id, Object document) {
        return of(id, DocumentJson.MAPPER.<JsonNode>valueToTree(document));
    }

    /** Copies by identifier. */
    public static Map<String, StoredDocument> byId(Iterable<StoredDocument> documents) {
        Map<String, StoredDocument> byId = new TreeMap<>();
        documents.forEach(document -> byId.put(document.id(), document));
        return byId;
    }

    private static String hash(String id, byte[] canonical) {
        byte[] name = (id + '\0').getBytes(StandardCharsets.UTF_8);
        byte[] named = Arrays.copyOf(name, name.length + canonical.length);
        System.arraycopy(canonical, 0, named, name.length, canonical.length);
        return HexFormat.of().formatHex(Digests.sha256(named));
    }
}
