package io.trato.eventstore.json.upcast;

import io.trato.eventstore.json.EventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Of evidence only the identifiers of its files were known, and the files were thrown away after a day. They have no size and no
 * hash, which is how one sees that there is nothing to be read any more. See ADR 26.
 */
public final class EvidenceFilesWereIdentifiers implements EventUpcaster {

    @Override
    public String type() {
        return "EvidenceAdded";
    }

    @Override
    public String fromRevision() {
        return "1";
    }

    @Override
    public String toRevision() {
        return "2";
    }

    @Override
    public JsonNode upcast(JsonNode payload) {
        ObjectNode next = (ObjectNode) payload.deepCopy();
        ArrayNode files = next.putArray("files");
        for (JsonNode file : payload.path("files")) {
            files.addObject()
                    .put("uploadId", file.asString())
                    .put("name", file.asString())
                    .put("type", "application/octet-stream");
        }
        return next;
    }
}
