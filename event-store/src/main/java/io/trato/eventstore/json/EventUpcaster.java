package io.trato.eventstore.json;

import tools.jackson.databind.JsonNode;

/**
 * Turns one stored form of an event into the next. What is stored stays as it is; this happens at each reading. A path of
 * upcasters must lead from every revision that the log may hold to today's.
 */
public interface EventUpcaster {

    /** The event's name in the log. */
    String type();

    /** The revision that is read. */
    String fromRevision();

    /** The revision that comes out. */
    String toRevision();

    /** The same fact in the next form. Pure: no clock, no I/O. */
    JsonNode upcast(JsonNode payload);
}
