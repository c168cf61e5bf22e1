package io.trato.projections;

import io.trato.contract.Event;
import io.trato.contract.log.LoggedEvent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What can be read, as a pure function of the log: no clock, no chance, no I/O. The same function serves the live
 * projection, a rebuild and a replay, so that all of them come to the same documents.
 *
 * @param <D> the document, a view record of the contract
 */
public interface ReadModel<D> {

    /** Which read model this is; the name of its index and processor. */
    String name();

    /** Raised with every change of what the fold comes to, so that copies made before are known to be outdated. */
    int version();

    Class<D> documentType();

    /** The identifiers of the documents that an event changes; none when it does not concern this read model. */
    Collection<String> documents(LoggedEvent event);

    /**
     * Whether an event of this kind may change a document. A rebuild does not even read the others, so a kind is named here
     * only when none of its events ever does.
     */
    default boolean concerns(Class<? extends Event> kind) {
        return true;
    }

    /**
     * The document after an event.
     *
     * @param document as it was before, null when there was none
     */
    D fold(String id, @Nullable D document, LoggedEvent event);

    /** Whether a document is this read model's, where several lie together. */
    default boolean owns(String id) {
        return true;
    }

    /** The log position up to which a document knows the log. */
    long position(D document);

    /** Whether no document can have been there before this event, so that nobody need look for it. */
    boolean begins(LoggedEvent event);

    /** Whether each document is made by one event and never changed, so that it does not matter which one is made first. */
    default boolean ofOneEvent() {
        return false;
    }
}
