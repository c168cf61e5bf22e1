package io.trato.projections.rebuild;

import io.trato.contract.log.Log;
import io.trato.contract.rebuild.Rebuild.Comparison;
import io.trato.projections.copy.CopyStore;
import io.trato.projections.copy.StoredDocument;
import io.trato.projections.run.ProjectionGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares two copies of a read model while both go on. Every document is compared at one and the same position: most of
 * them are, as they lie there; one that has moved meanwhile is brought forward from the copy that is behind to the other's
 * position by the fold itself. Nothing is held up, and memory is bound by what moves meanwhile.
 */
final class CopyComparison {

    private static final int PAGE = 500;

    private final CopyStore store;
    private final ProjectionGroup live;
    private final ProjectionGroup next;
    private final Forward forward;
    private final LongSupplier bothPassed;
    private final Tally inLive = new Tally();
    private final Tally inNext = new Tally();
    private final List<String> moved = new ArrayList<>();
    private long differing;

    /** @param bothPassed the position that both copies have passed */
    CopyComparison(CopyStore store, ProjectionGroup live, ProjectionGroup next, Log log, LongSupplier bothPassed) {
        this.store = store;
        this.live = live;
        this.next = next;
        this.forward = new Forward(log, live, next);
        this.bothPassed = bothPassed;
    }

    Comparison run() {
        store.pages(live.generation(), this::compare);
        store.pages(next.generation(), this::findThoseOnlyHere);
        for (int from = 0; from < moved.size(); from += PAGE) {
            compareMoved(moved.subList(from, Math.min(moved.size(), from + PAGE)));
        }
        return new Comparison(inNext.documents(), inLive.documents(), differing, inNext.hash(), inLive.hash());
    }

    private void compare(List<StoredDocument> page) {
        Map<String, StoredDocument> others = store.some(next.generation(), ids(page));
        for (StoredDocument document : page) {
            StoredDocument other = others.get(document.id());
            if (document.position() == position(other)) {
                count(document, other);
            } else {
                moved.add(document.id());
            }
        }
    }

    private void findThoseOnlyHere(List<StoredDocument> page) {
        Map<String, StoredDocument> others = store.some(live.generation(), ids(page));
        page.stream()
                .map(StoredDocument::id)
                .filter(id -> !others.containsKey(id))
                .forEach(moved::add);
    }

    private void compareMoved(List<String> ids) {
        long passed = bothPassed.getAsLong();
        Map<String, StoredDocument> here = store.some(live.generation(), ids);
        Map<String, StoredDocument> there = store.some(next.generation(), ids);
        for (String id : ids) {
            StoredDocument one = here.get(id);
            StoredDocument other = there.get(id);
            if (!same(one, other) && position(one) != position(other) && latest(one, other) > passed) {
                Forward.Both both = forward.both(id, passed);
                one = both.inLive();
                other = both.inNext();
            }
            count(one, other);
        }
    }

    private void count(@Nullable StoredDocument one, @Nullable StoredDocument other) {
        if (one != null) {
            inLive.add(one.hash());
        }
        if (other != null) {
            inNext.add(other.hash());
        }
        if (!same(one, other)) {
            differing++;
        }
    }

    private static List<String> ids(List<StoredDocument> page) {
        return page.stream().map(StoredDocument::id).toList();
    }

    private static boolean same(@Nullable StoredDocument one, @Nullable StoredDocument other) {
        return Objects.equals(one, other);
    }

    private static long latest(@Nullable StoredDocument one, @Nullable StoredDocument other) {
        return Math.max(position(one), position(other));
    }

    private static long position(@Nullable StoredDocument document) {
        return document == null ? 0 : document.position();
    }
}
