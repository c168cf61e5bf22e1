package io.trato.projections.letter;

import io.trato.projections.Projection;
import java.util.List;

/**
 * Projections that one processor serves together.
 *
 * @param processor what their letters are filed under
 * @param rows whether their documents are rows, written in the transaction of the processor's batch
 */
public record Served(String processor, boolean rows, List<Projection<?>> projections) {

    public Served {
        projections = List.copyOf(projections);
    }

    /** The one to which a document belongs. */
    Projection<?> owner(String id) {
        return projections.stream()
                .filter(projection -> projection.model().owns(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(processor + " has no document " + id));
    }
}
