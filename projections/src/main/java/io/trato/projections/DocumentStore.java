package io.trato.projections;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where the documents of one read model are kept. A store never lets an older document replace a newer one.
 *
 * @param <D> the document
 */
public interface DocumentStore<D> {

    /** The documents of these identifiers, as last written; those that are not there are left out. */
    Map<String, D> load(Collection<String> ids);

    /**
     * Writes all of them, or throws and may have written some: doing it again must then do no harm.
     *
     * @throws UnwritableDocumentException when one of them can never be stored
     */
    void write(List<FoldedDocument<D>> documents);
}
