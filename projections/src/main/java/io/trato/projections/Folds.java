package io.trato.projections;

import io.trato.contract.Event;
import io.trato.contract.log.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** What a fold may rely on. A broken expectation stops the projection: a document that is silently wrong would be worse. */
public final class Folds {

    private Folds() {}

    /** The event as one of its family. */
    public static <E extends Event> E expected(Class<E> family, LoggedEvent logged) {
        if (!family.isInstance(logged.event())) {
            throw new IllegalArgumentException(
                    "event " + logged.eventId() + " is no " + family.getSimpleName() + " and was not asked for");
        }
        return family.cast(logged.event());
    }

    /** The document, which must be there already when this event happens. */
    public static <D> D begun(@Nullable D document, LoggedEvent logged) {
        if (document == null) {
            throw new IllegalStateException("nothing comes before event %s (%s, position %d) of stream %s"
                    .formatted(
                            logged.eventId(),
                            logged.event().getClass().getSimpleName(),
                            logged.position(),
                            logged.streamId()));
        }
        return document;
    }
}
