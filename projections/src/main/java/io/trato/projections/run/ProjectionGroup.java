package io.trato.projections.run;

import io.trato.projections.Projection;
import java.util.List;

/**
 * Projections that move together, as one processor with one position.
 *
 * @param name the read model's name
 * @param version part of the processor's name, so that a new version starts at the log's beginning
 * @param inTransaction whether the documents are rows that are committed together with the processor's token; otherwise the
 *     documents come first and the token after them, and no transaction is open meanwhile
 */
public record ProjectionGroup(String name, int version, boolean inTransaction, List<Projection<?>> projections) {

    public ProjectionGroup {
        projections = List.copyOf(projections);
    }

    public static ProjectionGroup documents(Projection<?> projection) {
        return new ProjectionGroup(projection.model().name(), projection.model().version(), false, List.of(projection));
    }

    public static ProjectionGroup rows(String name, int version, Projection<?>... projections) {
        return new ProjectionGroup(name, version, true, List.of(projections));
    }

    public String processor() {
        return name + "-v" + version;
    }
}
