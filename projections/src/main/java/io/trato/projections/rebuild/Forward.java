package io.trato.projections.rebuild;

import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Projection;
import io.trato.projections.ReadModel;
import io.trato.projections.copy.StoredDocument;
import io.trato.projections.run.ProjectionGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings the two copies of a document, of which one has moved on, to the same position by the fold, without writing them. */
final class Forward {

    private static final int READ = 500;

    private final Log log;
    private final ProjectionGroup live;
    private final ProjectionGroup next;

    Forward(Log log, ProjectionGroup live, ProjectionGroup next) {
        this.log = log;
        this.live = live;
        this.next = next;
    }

    record Both(@Nullable StoredDocument inLive, @Nullable StoredDocument inNext) {}

    /** @param passed a position that both copies had passed before this was called */
    Both both(String id, long passed) {
        for (int i = 0; i < live.projections().size(); i++) {
            if (live.projections().get(i).model().owns(id)) {
                return both(live.projections().get(i), next.projections().get(i), id, passed);
            }
        }
        throw new IllegalArgumentException("nobody folds document " + id + " of " + live.name());
    }

    private <D> Both both(Projection<D> here, Projection<?> there, String id, long passed) {
        ReadModel<D> model = here.model();
        D one = here.store().load(List.of(id)).get(id);
        Object found = there.store().load(List.of(id)).get(id);
        D other = found == null ? null : model.documentType().cast(found);
        long to = Math.max(position(model, one), position(model, other));
        for (long after = passed; after < to; ) {
            List<LoggedEvent> events = log.read(after, READ);
            for (LoggedEvent event : events) {
                if (event.position() <= to && model.documents(event).contains(id)) {
                    one = folded(model, id, one, event);
                    other = folded(model, id, other, event);
                }
            }
            after = events.isEmpty() ? to : events.getLast().position();
        }
        return new Both(stored(id, one), stored(id, other));
    }

    private static <D> @Nullable D folded(ReadModel<D> model, String id, @Nullable D document, LoggedEvent event) {
        return event.position() > position(model, document) ? model.fold(id, document, event) : document;
    }

    private static <D> long position(ReadModel<D> model, @Nullable D document) {
        return document == null ? 0 : model.position(document);
    }

    private static @Nullable StoredDocument stored(String id, @Nullable Object document) {
        return document == null ? null : StoredDocument.of(id, document);
    }
}
