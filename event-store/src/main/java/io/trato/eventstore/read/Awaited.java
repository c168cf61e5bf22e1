package io.trato.eventstore.read;

import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.append.Place;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Who waits to hear the position of an event. */
final class Awaited {

    private final Map<Place, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();

    /** One for all who wait for the same place. */
    CompletableFuture<Long> position(Place place) {
        return waiting.computeIfAbsent(place, p -> new CompletableFuture<>());
    }

    boolean contains(Place place) {
        return waiting.containsKey(place);
    }

    boolean any() {
        return !waiting.isEmpty();
    }

    void tell(Place place, long position) {
        CompletableFuture<Long> heard = waiting.remove(place);
        if (heard != null) {
            heard.complete(position);
        }
    }

    void tell(List<LoggedEvent> events) {
        if (any()) {
            events.forEach(event -> tell(Tail.place(event), event.position()));
        }
    }

    void fail(Place place, RuntimeException reason) {
        CompletableFuture<Long> heard = waiting.remove(place);
        if (heard != null) {
            heard.completeExceptionally(reason);
        }
    }
}
