package io.trato.eventstore.append;

import java.util.Comparator;

/** A place in a stream: at most one event ever stands there. */
public record Place(String stream, long sequence) {

    /** The order in which rows are written, the same for everybody, so that two groups cannot wait for each other. */
    public static final Comparator<Place> ORDER =
            Comparator.comparing(Place::stream).thenComparingLong(Place::sequence);
}
