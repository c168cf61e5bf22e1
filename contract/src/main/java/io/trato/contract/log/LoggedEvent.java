package io.trato.contract.log;

import io.trato.contract.Event;
import java.time.Instant;
import java.util.Map;

/**
 * An event as the log holds it.
 *
 * @param position its place in the one order of all events, from 1, without gaps
 * @param eventId unique
 * @param streamId its aggregate
 * @param sequence its place in the stream, from 0
 * @param at when it was decided, UTC
 * @param event the fact
 * @param metadata who, why, on whose behalf; see {@link io.trato.contract.MetadataKeys}
 */
public record LoggedEvent(
        long position,
        String eventId,
        String streamId,
        long sequence,
        Instant at,
        Event event,
        Map<String, String> metadata) {

    public LoggedEvent {
        metadata = Map.copyOf(metadata);
    }
}
