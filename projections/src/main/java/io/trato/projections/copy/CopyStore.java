package io.trato.projections.copy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where all copies of one read model are kept, numbered by generation. Everything can be done again without harm. */
public interface CopyStore {

    /** Makes room for a copy that nobody reads yet and that will be filled in bulk. */
    void open(int generation);

    /** Makes a copy ready to be read; returns when everything that was written to it can be found. */
    void settle(int generation);

    /** Turns readers to a copy, at once and for everybody. A store that follows the table of copies has nothing to do. */
    void turnTo(int generation);

    /** Makes sure that the live copy is there and that readers are turned to some copy. */
    void ensure(int generation);

    /**
     * Lets a copy of an older mapping take what the present fold writes.
     *
     * @return false when it can't
     */
    boolean adapt(int generation);

    /** Throws away a copy that nobody reads or writes any more. */
    void remove(int generation);

    /** All documents of a copy, as they were when this was called or later, each once, in handy pages. */
    void pages(int generation, Consumer<List<StoredDocument>> reader);

    /** These documents as they are now; those that are not there are left out. */
    Map<String, StoredDocument> some(int generation, Collection<String> ids);
}
