package io.trato.projections.run;

import io.trato.contract.Event;
import io.trato.contract.log.LoggedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;

/** A batch of Axon's messages as the events that the log holds. */
record LoggedBatch(List<LoggedEvent> events, long lastPosition) {

    static LoggedBatch of(List<? extends Message<?>> messages) {
        List<LoggedEvent> events = new ArrayList<>(messages.size());
        long last = 0;
        for (Message<?> message : messages) {
            if (!(message instanceof TrackedEventMessage<?> tracked)) {
                throw new IllegalArgumentException("message " + message.getIdentifier() + " has no position");
            }
            last = tracked.trackingToken().position().orElseThrow();
            if (message instanceof DomainEventMessage<?> domain && message.getPayload() instanceof Event event) {
                events.add(new LoggedEvent(
                        last,
                        message.getIdentifier(),
                        domain.getAggregateIdentifier(),
                        domain.getSequenceNumber(),
                        domain.getTimestamp(),
                        event,
                        texts(message)));
            }
        }
        return new LoggedBatch(events, last);
    }

    private static Map<String, String> texts(Message<?> message) {
        Map<String, String> texts = new HashMap<>();
        message.getMetaData().forEach((key, value) -> {
            if (value instanceof String text) {
                texts.put(key, text);
            }
        });
        return texts;
    }
}
