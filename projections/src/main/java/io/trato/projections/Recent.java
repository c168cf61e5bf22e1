package io.trato.projections;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents that were written last by who had them from their stores and missed no event since, so that the next
 * event need not have them read again. Only the newest are kept: what is under way changes within seconds, and some are big.
 */
final class Recent<D> {

    static final int MOST = 300;

    private final Map<String, D> documents = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, D> eldest) {
            return size() > MOST;
        }
    };

    synchronized Map<String, D> among(Collection<String> ids) {
        Map<String, D> known = new HashMap<>();
        for (String id : ids) {
            D document = documents.get(id);
            if (document != null) {
                known.put(id, document);
            }
        }
        return known;
    }

    synchronized void keep(List<FoldedDocument<D>> written) {
        written.forEach(folded -> documents.put(folded.id(), folded.document()));
    }

    synchronized void drop(Collection<String> ids) {
        ids.forEach(documents::remove);
    }
}
