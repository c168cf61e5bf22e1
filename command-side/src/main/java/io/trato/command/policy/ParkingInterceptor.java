package io.trato.command.policy;

import io.trato.contract.Event;
import io.trato.contract.letter.LetterBox;
import io.trato.contract.letter.Redelivery;
import io.trato.contract.letter.Undelivered;
import io.trato.contract.log.LoggedEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Parks an event that a policy fails to answer after a few attempts: its stream waits, the others go on. When the letter box
 * cannot be reached either, the failure is passed on, and the processor tries its whole segment again.
 */
final class ParkingInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(50), Duration.ofMillis(250));

    private final String group;
    private final LetterBox letters;
    private final Redelivery redelivery;

    ParkingInterceptor(String group, LetterBox letters, Redelivery redelivery) {
        this.group = group;
        this.letters = letters;
        this.redelivery = redelivery;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        LoggedEvent event = logged(unit.getMessage());
        Set<String> waiting = waiting(unit);
        return waiting.contains(event.streamId()) && queued(event) ? null : answered(event, chain, waiting);
    }

    /** The streams of a batch that wait, asked for once: one more round trip for each event would cost more than most answers. */
    private Set<String> waiting(UnitOfWork<? extends EventMessage<?>> unit) {
        return unit.root()
                .getOrComputeResource(
                        "waiting for " + group,
                        _ -> new HashSet<>(letters.waiting(
                                group,
                                messages(unit)
                                        .map(ParkingInterceptor::logged)
                                        .map(LoggedEvent::streamId)
                                        .collect(Collectors.toSet()))));
    }

    private static Stream<? extends Message<?>> messages(UnitOfWork<?> unit) {
        return unit instanceof BatchingUnitOfWork<?> batch
                ? batch.getMessages().stream()
                : Stream.of(unit.getMessage());
    }

    /** Its stream may have been released since. */
    private boolean queued(LoggedEvent event) {
        return !letters.queue(group, Map.of(event.streamId(), List.of(event))).isEmpty();
    }

    private @Nullable Object answered(LoggedEvent event, InterceptorChain chain, Set<String> waiting) throws Exception {
        for (Duration pause : PAUSES) {
            try {
                return chain.proceed();
            } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
                if (redelivery.passing(failure)) {
                    throw failure;
                }
                sleep(pause);
            }
        }
        try {
            return chain.proceed();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            if (redelivery.passing(failure)) {
                throw failure;
            }
            Undelivered letter = new Undelivered(event.streamId(), List.of(event), failure);
            letters.park(group, List.of(letter));
            waiting.add(event.streamId());
            return null;
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted between two attempts");
        }
    }

    private static LoggedEvent logged(Message<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked
                && message instanceof DomainEventMessage<?> domain
                && message.getPayload() instanceof Event event) {
            return new LoggedEvent(
                    tracked.trackingToken().position().orElseThrow(),
                    message.getIdentifier(),
                    domain.getAggregateIdentifier(),
                    domain.getSequenceNumber(),
                    domain.getTimestamp(),
                    event,
                    Map.of());
        }
        throw new IllegalArgumentException("message " + message.getIdentifier() + " is not from the log");
    }
}
