package io.trato.eventstore.json.upcast;

import io.trato.eventstore.json.EventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one client gave was called as the average of many is: whoever added up ratings with SQL took one for the other. See
 * ADR 20.
 */
public final class StarsWereCalledRating implements EventUpcaster {

    @Override
    public String type() {
        return "ReviewPosted";
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
        next.set("stars", next.remove("rating"));
        return next;
    }
}
