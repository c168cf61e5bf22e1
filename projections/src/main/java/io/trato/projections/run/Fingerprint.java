package io.trato.projections.run;

import io.trato.contract.Digests;
import io.trato.projections.DocumentJson;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What two makers of a read model have in common when they come to the same documents. */
final class Fingerprint {

    private static final JsonMapper ORDERED = DocumentJson.MAPPER
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Fingerprint() {}

    /** Of versions, mappings and settings: whatever can be written as JSON. */
    static String of(Object... parts) {
        byte[] digest = Digests.sha256(ORDERED.writeValueAsBytes(List.of(parts)));
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}
