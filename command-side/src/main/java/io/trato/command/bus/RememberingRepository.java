package io.trato.command.bus;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.trato.contract.OpeningCommand;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.RepositoryProvider;

/**
 * Aggregates whose last states this node remembers, so that the usual command reads nothing. What is remembered may be
 * behind another node's appends, and so it is trusted to accept, since the log refuses an append that is behind, but never to
 * refuse: {@link EventSourced} asks for a state that was read before it answers anything that appends nothing. Likewise a
 * command that opens an aggregate supposes that there is none yet.
 */
public final class RememberingRepository<A extends EventSourced<?, ?, ?, ?>> extends EventSourcingRepository<A> {

    private static final int STATES = 10_000;
    private static final long BEFORE_THE_FIRST = -1;

    /** @param version of the last event in it */
    private record Remembered(Object state, long version, SnapshotTrigger trigger) {}

    private final Supplier<A> fresh;
    private final EventStore events;
    private final RepositoryProvider others;
    private final SnapshotTriggerDefinition snapshots;
    private final Cache<String, Remembered> states =
            Caffeine.newBuilder().maximumSize(STATES).executor(Runnable::run).build();

    /** Aggregates that turned out to be other than thought: nothing is supposed of them until they are read. */
    private final Cache<String, Boolean> doubted = Caffeine.newBuilder()
            .maximumSize(STATES)
            .executor(Runnable::run)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private RememberingRepository(
            Builder<A> builder, Supplier<A> fresh, SnapshotTriggerDefinition snapshots, Configuration axon) {
        super(builder);
        this.fresh = fresh;
        this.snapshots = snapshots;
        this.events = axon.eventStore();
        this.others = axon::repository;
    }

    /** @param fresh makes an aggregate before its first event */
    public static <A extends EventSourced<?, ?, ?, ?>> RememberingRepository<A> of(
            Class<A> type, Supplier<A> fresh, SnapshotTriggerDefinition snapshots, Configuration axon) {
        Builder<A> builder = EventSourcingRepository.builder(type)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(type))
                .eventStore(axon.eventStore())
                .repositoryProvider(axon::repository)
                .snapshotTriggerDefinition(snapshots);
        return new RememberingRepository<>(builder, fresh, snapshots, axon);
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(String id, Long expectedVersion) {
        Remembered remembered = states.getIfPresent(id);
        if (remembered == null && !(isOpened() && doubted.getIfPresent(id) == null)) {
            doubted.invalidate(id);
            return super.doLoadWithLock(id, expectedVersion);
        }
        CurrentUnitOfWork.get().onRollback(_ -> doubt(id));
        A root = fresh.get();
        if (remembered == null) {
            root.suppose(id);
            return resumed(root, BEFORE_THE_FIRST, snapshots.prepareTrigger(getAggregateType()));
        }
        root.recall(id, remembered.state());
        return resumed(root, remembered.version(), snapshots.reconfigure(getAggregateType(), remembered.trigger()));
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
        super.doSaveWithLock(aggregate);
        Long version = aggregate.version();
        String id = aggregate.identifierAsString();
        if (version != null) {
            states.put(
                    id, new Remembered(aggregate.getAggregateRoot().state(), version, aggregate.getSnapshotTrigger()));
            CurrentUnitOfWork.get().onRollback(_ -> doubt(id));
        }
    }

    private EventSourcedAggregate<A> resumed(A root, long version, SnapshotTrigger trigger) {
        return EventSourcedAggregate.reconstruct(root, aggregateModel(), version, false, events, others, trigger);
    }

    private void doubt(String id) {
        states.invalidate(id);
        doubted.put(id, true);
    }

    private static boolean isOpened() {
        return CurrentUnitOfWork.get().getMessage().getPayload() instanceof OpeningCommand;
    }
}
