package io.trato.projections.run;

import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Projection;
import io.trato.projections.ReadModel;
import java.util.List;

/**
 * Projections that move together, as one processor with one position.
 *
 * @param name the read model's name
 * @param generation which copy of the read model; part of the processor's name, so that a new copy starts at the log's
 *     beginning
 * @param inTransaction whether the documents are rows that are committed together with the processor's token; otherwise the
 *     documents come first and the token after them, and no transaction is open meanwhile
 */
public record ProjectionGroup(String name, int generation, boolean inTransaction, List<Projection<?>> projections) {

    public ProjectionGroup {
        projections = List.copyOf(projections);
    }

    public static ProjectionGroup documents(int generation, Projection<?> projection) {
        return new ProjectionGroup(projection.model().name(), generation, false, List.of(projection));
    }

    public static ProjectionGroup rows(String name, int generation, Projection<?>... projections) {
        return new ProjectionGroup(name, generation, true, List.of(projections));
    }

    /** Whether an event changes any of the documents; also when that cannot be said, since then it has to be looked into. */
    public boolean concerns(LoggedEvent event) {
        try {
            for (Projection<?> projection : projections) {
                ReadModel<?> model = projection.model();
                if (model.concerns(event.event().getClass())
                        && !model.documents(event).isEmpty()) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException | LinkageError | AssertionError unclear) {
            return true;
        }
    }

    public String processor() {
        return processor(name, generation);
    }

    public static String processor(String readModel, int generation) {
        return readModel + "-v" + generation;
    }
}
