package io.trato.eventstore.axon;

import io.trato.eventstore.append.Appender;
import io.trato.eventstore.read.PostgresLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the log. Appending blocks until the append is committed or refused, outside any transaction of the caller:
 * what Axon calls the commit of a unit of work comes after it and has nothing left to write. Tokens are positions.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    private final Appender appender;
    private final Appends appends;
    private final PostgresLog log;
    private final AggregateRows aggregates;

    public PostgresEventStorageEngine(Appender appender, Appends appends, PostgresLog log, AggregateRows aggregates) {
        this.appender = appender;
        this.appends = appends;
        this.log = log;
        this.aggregates = aggregates;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            appender.append(appends.of(events));
        }
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        aggregates.storeSnapshot(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return aggregates.snapshot(aggregateIdentifier);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return DomainEventStream.of(aggregates.events(aggregateIdentifier, firstSequenceNumber));
    }

    /** The last snapshot, if there is one that can be read, and the events after it: in one question. */
    DomainEventStream readAggregate(String aggregateIdentifier) {
        return DomainEventStream.of(aggregates.load(aggregateIdentifier));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return aggregates.lastSequence(aggregateIdentifier);
    }

    /** Everything sealed after a token; never waits for more. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        return StreamSupport.stream(new SealedEvents(log, Positions.of(trackingToken)), false)
                .map(Messages::tracked);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(log.positionBefore(dateTime));
    }

    LoggedEventStream open(@Nullable TrackingToken token) {
        return new LoggedEventStream(log.follower(Positions.of(token)));
    }
}
