package io.trato.eventstore.axon;

import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.read.PostgresLog;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;

/** Walks over what is sealed now, a batch at a time. */
final class SealedEvents extends AbstractSpliterator<LoggedEvent> {

    private static final int BATCH = 1_000;

    private final PostgresLog log;
    private long position;
    private Iterator<LoggedEvent> batch = List.<LoggedEvent>of().iterator();

    SealedEvents(PostgresLog log, long after) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
        this.log = log;
        this.position = after;
    }

    @Override
    public boolean tryAdvance(Consumer<? super LoggedEvent> action) {
        if (!batch.hasNext()) {
            batch = log.read(position, BATCH).iterator();
        }
        if (!batch.hasNext()) {
            return false;
        }
        LoggedEvent event = batch.next();
        position = event.position();
        action.accept(event);
        return true;
    }
}
