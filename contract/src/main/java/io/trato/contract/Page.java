package io.trato.contract;

import java.util.List;

/**
 * A stretch of a longer list, as Relay's connections want it.
 *
 * @param edges the objects with their cursors, in the list's order
 * @param hasPrevious whether something stands before the first
 * @param hasNext whether something stands after the last
 * @param total how many there are in all
 */
public record Page<T>(List<Edge<T>> edges, boolean hasPrevious, boolean hasNext, long total) {

    public Page {
        edges = List.copyOf(edges);
    }

    /** @param cursor opaque, signed, and good for the same question only */
    public record Edge<T>(T node, String cursor) {}
}
