package io.trato.projections;

import io.trato.contract.log.LoggedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A read model and where its documents are kept. A batch of events is grouped by document, each document is read once and
 * written once. Events that a document already knows are passed over, so a batch that is delivered again changes nothing.
 */
public final class Projection<D> {

    private final ReadModel<D> model;
    private final DocumentStore<D> store;

    public Projection(ReadModel<D> model, DocumentStore<D> store) {
        this.model = model;
        this.store = store;
    }

    public ReadModel<D> model() {
        return model;
    }

    public DocumentStore<D> store() {
        return store;
    }

    /**
     * Folds a batch, which must be in the log's order.
     *
     * @param share the documents that are the caller's to write; nobody else may write them at the same time
     */
    public void project(List<LoggedEvent> batch, Predicate<String> share) {
        fold(byDocument(batch, share));
    }

    /** The events of a batch by the documents that they change, in the log's order. */
    public Map<String, List<LoggedEvent>> byDocument(List<LoggedEvent> batch, Predicate<String> share) {
        Map<String, List<LoggedEvent>> byDocument = new LinkedHashMap<>();
        for (LoggedEvent event : batch) {
            for (String id : model.documents(event)) {
                if (share.test(id)) {
                    byDocument.computeIfAbsent(id, i -> new ArrayList<>()).add(event);
                }
            }
        }
        return byDocument;
    }

    /** Folds events into their documents, all of them or, when it throws, perhaps some. */
    public void fold(Map<String, List<LoggedEvent>> byDocument) {
        if (byDocument.isEmpty()) {
            return;
        }
        Map<String, D> present = store.load(perhapsPresent(byDocument));
        List<FoldedDocument<D>> folded = new ArrayList<>(byDocument.size());
        byDocument.forEach((id, events) -> {
            FoldedDocument<D> document = folded(id, present.get(id), events);
            if (document != null) {
                folded.add(document);
            }
        });
        if (!folded.isEmpty()) {
            store.write(folded);
        }
    }

    private Collection<String> perhapsPresent(Map<String, List<LoggedEvent>> byDocument) {
        Set<String> ids = new HashSet<>();
        byDocument.forEach((id, events) -> {
            if (!model.begins(events.getFirst())) {
                ids.add(id);
            }
        });
        return ids;
    }

    private @Nullable FoldedDocument<D> folded(String id, @Nullable D before, List<LoggedEvent> events) {
        D document = before;
        LoggedEvent last = null;
        for (LoggedEvent event : events) {
            if (document == null || event.position() > model.position(document)) {
                document = model.fold(id, document, event);
                last = event;
            }
        }
        return document == null || last == null ? null : new FoldedDocument<>(id, document, last);
    }
}
