package io.trato.eventstore.append;

import io.trato.contract.Event;
import io.trato.contract.log.LoggedEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * An event on its way into the log, already in the form that is stored.
 *
 * @param id unique, a UUID; by it a writer knows its own event again after it lost the connection
 * @param place where it wants to stand
 * @param type as the log calls it
 * @param revision the form of {@code payload}
 * @param payload JSON
 * @param metadataJson JSON of {@code metadata}
 * @param at when it was decided, UTC, whole microseconds
 * @param event the fact itself
 * @param metadata who, why and on whose behalf
 */
public record NewEvent(
        String id,
        Place place,
        String type,
        String revision,
        String payload,
        String metadataJson,
        Instant at,
        Event event,
        Map<String, String> metadata) {

    public NewEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whole microseconds since 1970 UTC. */
    long micros() {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    public LoggedEvent at(long position) {
        return new LoggedEvent(position, id, place.stream(), place.sequence(), at, event, metadata);
    }
}
