package io.trato.eventstore.append;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A place in a stream: at most one event ever stands there. */
public record Place(String stream, long sequence) {

    /** The order in which rows are written, the same for everybody, so that two groups cannot wait for each other. */
    public static final Comparator<Place> ORDER =
            Comparator.comparing(Place::stream).thenComparingLong(Place::sequence);

    /** The place that has to be taken first, or null when this is a stream's beginning. */
    @Nullable Place before() {
        return sequence == 0 ? null : new Place(stream, sequence - 1);
    }
}
