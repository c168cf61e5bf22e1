package io.trato.eventstore.read;

import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.Place;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.springframework.dao.DataAccessException;

/**
 * Which position an event has been given, for who waits for it.
 *
 * @param head up to where this process has heard of what is sealed
 */
record SealedPlaces(LogRows rows, Tail tail, Expected expected, Awaited awaited, LongSupplier head) {

    /**
     * Completes with the position of a committed event once this process has heard that it is sealed. Whoever waits is
     * registered before it is looked for, so that it cannot be sealed unnoticed in between.
     */
    CompletableFuture<Long> position(Place place) {
        Long known = tail.position(place);
        if (known != null && isSealed(known)) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<Long> heard = awaited.position(place);
        if (!expected.contains(place)) {
            lookFor(place);
        }
        return heard.copy();
    }

    /**
     * These events of this process will not be committed. Who waits for one of their places waits for somebody else's event,
     * which may be long sealed.
     */
    void forget(Append append) {
        expected.remove(append);
        append.events().forEach(event -> {
            if (awaited.contains(event.place()) && !expected.contains(event.place())) {
                lookFor(event.place());
            }
        });
    }

    private void lookFor(Place place) {
        Long known = tail.position(place);
        if (known != null && isSealed(known)) {
            awaited.tell(place, known);
            return;
        }
        try {
            OptionalLong stored = rows.position(place);
            if (stored.isEmpty()) {
                awaited.fail(place, new IllegalArgumentException("no event stands at " + place));
            } else if (stored.getAsLong() > 0 && isSealed(stored.getAsLong())) {
                awaited.tell(place, stored.getAsLong());
            }
        } catch (DataAccessException unreachable) {
            awaited.fail(place, unreachable);
        }
    }

    private boolean isSealed(long position) {
        return position <= head.getAsLong();
    }
}
