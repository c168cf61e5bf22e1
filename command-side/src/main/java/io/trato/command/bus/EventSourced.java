package io.trato.command.bus;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision.Accepted;
import io.trato.command.Decision.Refused;
import io.trato.contract.Command;
import io.trato.contract.Event;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Decider} lives in Axon: loaded from its stream, asked, and its events applied. The subclass names the
 * command family that it handles and gathers the facts.
 */
public abstract class EventSourced<C extends Command, E extends Event, S, F> {

    @AggregateIdentifier
    private @Nullable String id;

    private S state;

    /** Whether the state was not read for this command, and so may be behind. */
    private boolean remembered;

    private final Decider<C, E, S, F> decider;

    protected EventSourced(Decider<C, E, S, F> decider) {
        this.decider = decider;
        this.state = decider.initial();
    }

    /**
     * Decides. A version that the caller has not seen outranks every other refusal, except that nobody learns the version
     * of what is not theirs.
     *
     * @throws ConcurrencyException what was decided appends nothing and stands on what is only remembered; to be asked again
     */
    protected Outcome decide(C command, MetaData metadata, Context<F> context) {
        return switch (decider.decide(state, command, context)) {
            case Refused<E>(Refusal refusal) -> certain(hides(refusal) ? refusal : orElse(conflict(metadata), refusal));
            case Accepted<E> accepted -> {
                Refusal conflict = conflict(metadata);
                yield conflict != null ? certain(conflict) : apply(command, accepted, metadata);
            }
        };
    }

    protected S state() {
        return state;
    }

    /** Goes on from a state of its own class that is known to be the last. */
    @SuppressWarnings("unchecked")
    void goOn(String stream, Object before) {
        id = stream;
        state = (S) before;
    }

    /** Goes on from a state of its own class that may be behind. */
    void recall(String stream, Object before) {
        goOn(stream, before);
        remembered = true;
    }

    /** Takes for granted that the stream has no events. */
    void suppose(String stream) {
        id = stream;
        remembered = true;
    }

    @EventSourcingHandler
    @SuppressWarnings("unchecked")
    void evolve(Event event, MetaData metadata, @Timestamp Instant written) {
        id = event.streamId();
        state = decider.evolve(state, (E) event, Envelopes.decided(metadata, written));
    }

    /** A snapshot stands for the events that led to it. */
    @EventSourcingHandler
    @SuppressWarnings("unchecked")
    void resume(Snapshot snapshot, @SourceId String stream) {
        id = stream;
        state = (S) snapshot;
    }

    private Outcome apply(C command, Accepted<E> accepted, MetaData metadata) {
        if (accepted.events().isEmpty()) {
            return certain(new Receipt(command.aggregateId(), version()));
        }
        MetaData kept = Envelopes.ofEvents(command, metadata);
        accepted.events().forEach(event -> AggregateLifecycle.apply(event, kept));
        return new Receipt(command.aggregateId(), version());
    }

    /** An append is proven by the log, an answer without one only by having read the log. */
    private Outcome certain(Outcome outcome) {
        if (remembered) {
            throw new ConcurrencyException(id + " was decided about from memory");
        }
        return outcome;
    }

    private static @Nullable Refusal conflict(MetaData metadata) {
        Long expected = Envelopes.expectedVersion(metadata);
        if (expected == null || expected == version()) {
            return null;
        }
        return Refusal.of(RefusalCode.VERSION_CONFLICT, Map.of("expected", "" + expected, "current", "" + version()));
    }

    private static Refusal orElse(@Nullable Refusal first, Refusal otherwise) {
        return first != null ? first : otherwise;
    }

    private static long version() {
        Long version = AggregateLifecycle.getVersion();
        return version == null ? -1 : version;
    }

    private static boolean hides(Refusal refusal) {
        return refusal.code() == RefusalCode.NOT_FOUND || refusal.code() == RefusalCode.FORBIDDEN;
    }
}
