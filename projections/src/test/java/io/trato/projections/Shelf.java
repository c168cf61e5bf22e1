package io.trato.projections;

import io.trato.contract.log.LoggedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Documents on a shelf: what a store promises and nothing else, for tests of pure folds. */
public final class Shelf<D> implements DocumentStore<D> {

    private final Map<String, D> documents = new HashMap<>();
    private final Projection<D> projection;
    private int writes;
    private int reads;

    public Shelf(ReadModel<D> model) {
        this.projection = new Projection<>(model, this);
    }

    /** Everything in one batch, as a rebuild would. */
    public static <D> Map<String, D> folded(ReadModel<D> model, Story story) {
        return new Shelf<>(model).project(story.events()).documents();
    }

    /** Event by event, as it happens live. */
    public static <D> Map<String, D> live(ReadModel<D> model, Story story) {
        Shelf<D> shelf = new Shelf<>(model);
        story.events().forEach(event -> shelf.project(List.of(event)));
        return shelf.documents();
    }

    public Shelf<D> project(List<LoggedEvent> batch) {
        projection.project(batch, id -> true);
        return this;
    }

    public Map<String, D> documents() {
        return Map.copyOf(documents);
    }

    public int writes() {
        return writes;
    }

    /** How many documents were asked for. */
    public int reads() {
        return reads;
    }

    @Override
    public Map<String, D> load(Collection<String> ids) {
        reads += ids.size();
        Map<String, D> found = new HashMap<>(documents);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void write(List<FoldedDocument<D>> folded) {
        writes += folded.size();
        folded.forEach(one -> documents.put(one.id(), one.document()));
    }
}
