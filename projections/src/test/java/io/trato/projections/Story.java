package io.trato.projections;

import io.trato.contract.Event;
import io.trato.contract.MetadataKeys;
import io.trato.contract.log.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events as a log would hold them: positions from 1, sequences by stream, one second after the other. */
public final class Story {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<LoggedEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    public static Story of(Event... events) {
        Story story = new Story();
        for (Event event : events) {
            story.then(event);
        }
        return story;
    }

    /** The instant of the event at a position. */
    public static Instant at(long position) {
        return NOON.plusSeconds(position);
    }

    public Story then(Event event) {
        long position = events.size() + 1L;
        events.add(new LoggedEvent(
                position,
                "event-" + position,
                event.streamId(),
                sequences.merge(event.streamId(), 1L, Long::sum) - 1,
                at(position),
                event,
                Map.of(
                        MetadataKeys.ACTOR,
                        "account-actor",
                        MetadataKeys.COMMAND,
                        "Command" + position,
                        MetadataKeys.CORRELATION_ID,
                        "request-1",
                        MetadataKeys.CAUSATION_ID,
                        "cause-" + position)));
        return this;
    }

    public List<LoggedEvent> events() {
        return List.copyOf(events);
    }

    public LoggedEvent last() {
        return events.getLast();
    }

    /** The events after a position. */
    public List<LoggedEvent> after(long position) {
        return events.stream().filter(event -> event.position() > position).toList();
    }
}
