package io.trato.projections.run;

import io.trato.projections.copy.CopyStore;
import java.util.function.IntFunction;

/**
 * What a read model is made of, so that any number of copies can be made.
 *
 * @param fingerprint another one whenever copies made before would come out differently now
 * @param copy the projections into the copy of a generation
 * @param store where the copies are
 */
public record Blueprint(String name, String fingerprint, IntFunction<ProjectionGroup> copy, CopyStore store) {

    public ProjectionGroup copy(int generation) {
        return copy.apply(generation);
    }
}
