package io.trato.projections.letter;

import io.trato.projections.Projection;
import java.util.ArrayList;
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

    /** The same with projections that remember what they have written. */
    Served remembering() {
        List<Projection<?>> remembering = new ArrayList<>();
        projections.forEach(projection -> remembering.add(projection.remembering()));
        return new Served(processor, rows, remembering);
    }

    /** The one to which a document belongs. */
    Projection<?> owner(String id) {
        return projections.stream()
                .filter(projection -> projection.model().owns(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(processor + " has no document " + id));
    }
}
