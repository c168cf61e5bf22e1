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
 *
 * <p>One that remembers does not read what it has written itself. It must be handed every event of its documents from the
 * moment of {@link #claimed} on, and told of each document that another one writes.
 */
public final class Projection<D> {

    private final ReadModel<D> model;
    private final DocumentStore<D> store;

    /** Null for one that does not remember. */
    private volatile @Nullable Recent<D> recent;

    public Projection(ReadModel<D> model, DocumentStore<D> store) {
        this.model = model;
        this.store = store;
    }

    /** One of the same documents that remembers what it has written. */
    public Projection<D> remembering() {
        Projection<D> other = new Projection<>(model, store);
        other.recent = new Recent<>();
        return other;
    }

    /** Others may have written until now, so nothing is known. A batch that has begun before keeps to what it knew. */
    public void claimed() {
        if (recent != null) {
            recent = new Recent<>();
        }
    }

    /** Others write these documents now. */
    public void forget(Collection<String> ids) {
        Recent<D> known = recent;
        if (known != null) {
            known.drop(ids);
        }
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
        Recent<D> known = model.ofOneEvent() ? null : recent;
        Map<String, D> present = present(perhapsPresent(byDocument), known);
        List<FoldedDocument<D>> folded = new ArrayList<>(byDocument.size());
        byDocument.forEach((id, events) -> {
            FoldedDocument<D> document = folded(id, present.get(id), events);
            if (document != null) {
                folded.add(document);
            }
        });
        if (!folded.isEmpty()) {
            store.write(folded);
            if (known != null) {
                known.keep(folded);
            }
        }
    }

    private Map<String, D> present(Set<String> ids, @Nullable Recent<D> known) {
        if (known == null) {
            return store.load(ids);
        }
        Map<String, D> present = known.among(ids);
        ids.removeAll(present.keySet());
        present.putAll(store.load(ids));
        return present;
    }

    private Set<String> perhapsPresent(Map<String, List<LoggedEvent>> byDocument) {
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
