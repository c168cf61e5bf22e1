package io.trato.command.policy;

import io.trato.contract.Event;
import io.trato.contract.letter.LetterBox;
import io.trato.contract.letter.Redelivery;
import io.trato.contract.letter.Undelivered;
import io.trato.contract.log.LoggedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Parks an event that a policy fails to answer after a few attempts: its stream waits, the others go on. When the letter box
 * cannot be reached either, the failure is passed on, and the processor tries its whole segment again.
 */
final class ParkingInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(50), Duration.ofMillis(250));

    private final String group;
    private final LetterBox letters;
    private final Redelivery redelivery;
    private final TransactionOperations own;

    /** @param own transactions apart from that of the processor's batch, which other events of it may still undo */
    ParkingInterceptor(String group, LetterBox letters, Redelivery redelivery, TransactionOperations own) {
        this.group = group;
        this.letters = letters;
        this.redelivery = redelivery;
        this.own = own;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        LoggedEvent event = logged(unit.getMessage());
        boolean waits = !own.execute(status -> letters.queue(group, Map.of(event.streamId(), List.of(event))))
                .isEmpty();
        return waits ? null : answered(event, chain);
    }

    private @Nullable Object answered(LoggedEvent event, InterceptorChain chain) throws Exception {
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
            own.executeWithoutResult(status -> letters.park(group, List.of(letter)));
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

    private static LoggedEvent logged(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked
                && message instanceof DomainEventMessage<?> domain
                && message.getPayload() instanceof Event event) {
            return new LoggedEvent(
                    tracked.trackingToken().position().orElseThrow(),
                    message.getIdentifier(),
                    domain.getAggregateIdentifier(),
                    domain.getSequenceNumber(),
                    message.getTimestamp(),
                    event,
                    Map.of());
        }
        throw new IllegalArgumentException("message " + message.getIdentifier() + " is not from the log");
    }
}
