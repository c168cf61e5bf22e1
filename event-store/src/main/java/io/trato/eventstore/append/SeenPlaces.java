package io.trato.eventstore.append;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which places a connection has seen taken, of the streams that it wrote last. Rows of the log are never taken back, so what
 * was seen once holds for as long as the server stays the same one, and that is for as long as the connection. For one thread.
 */
final class SeenPlaces {

    private static final int STREAMS = 20_000;

    private final Map<String, Long> lastSequences = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > STREAMS;
        }
    };

    /** It is committed, and so is everything before it in its stream. */
    void saw(Place place) {
        lastSequences.merge(place.stream(), place.sequence(), Math::max);
    }

    /** False also where it is only not known. */
    boolean taken(Place place) {
        Long last = lastSequences.get(place.stream());
        return last != null && last >= place.sequence();
    }
}
