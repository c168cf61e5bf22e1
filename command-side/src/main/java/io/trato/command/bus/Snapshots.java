package io.trato.command.bus;

import io.trato.contract.Event;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Takes snapshots of states rather than of aggregates: what is kept is a record of ours, not an object of Axon's. Each is
 * taken on a virtual thread of its own, after the command was answered; one that fails is logged and taken another time.
 */
public final class Snapshots extends AbstractSnapshotter {

    private final Supplier<? extends EventSourced<?, ?, ?, ?>> fresh;

    private Snapshots(Builder builder, Supplier<? extends EventSourced<?, ?, ?, ?>> fresh) {
        super(builder);
        this.fresh = fresh;
    }

    /** @param fresh makes an aggregate before its first event */
    public static Snapshots into(EventStore store, Supplier<? extends EventSourced<?, ?, ?, ?>> fresh) {
        Builder builder = new Builder();
        builder.eventStore(store);
        builder.executor(Thread::startVirtualThread);
        return new Snapshots(builder, fresh);
    }

    @Override
    protected DomainEventMessage<?> createSnapshot(Class<?> type, String id, DomainEventStream stream) {
        EventSourced<?, ?, ?, ?> aggregate = fresh.get();
        DomainEventMessage<?> last = stream.peek();
        while (stream.hasNext()) {
            last = stream.next();
            switch (last.getPayload()) {
                case Event event -> aggregate.evolve(event, last.getMetaData(), last.getTimestamp());
                case Snapshot snapshot -> aggregate.resume(snapshot, id);
                default -> throw new IllegalArgumentException(last.getPayloadType() + " in the stream of " + id);
            }
        }
        return new GenericDomainEventMessage<>(last.getType(), id, last.getSequenceNumber(), aggregate.state());
    }

    private static final class Builder extends AbstractSnapshotter.Builder {}
}
