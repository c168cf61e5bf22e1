package io.trato.command.bus;

import io.trato.contract.Event;
import io.trato.contract.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.axonframework.modelling.command.ApplyMore;
import org.jspecify.annotations.Nullable;

/**
 * One command to an aggregate that lives in memory: its own handler decides, and what it applies is handed out instead of
 * appended. For whoever keeps a log of another kind, such as a simulation.
 */
public final class Unstored extends AggregateLifecycle {

    private static final long BEFORE_THE_FIRST = -1;

    private final EventSourced<?, ?, ?, ?> root;
    private final String stream;
    private final List<Applied> applied = new ArrayList<>(2);
    private long version;

    /** What an aggregate has come to. @param version of its last event */
    public record Memory(Object state, long version) {}

    /** An event as it was applied, with what the log is to keep beside it. */
    public record Applied(Event event, long sequence, MetaData metadata) {}

    /** What came of a command; the memory is the one before when nothing was applied. */
    public record Attempt(Outcome outcome, List<Applied> events, Memory after) {

        public Attempt {
            events = List.copyOf(events);
        }
    }

    private Unstored(EventSourced<?, ?, ?, ?> root, String stream, long version) {
        this.root = root;
        this.stream = stream;
        this.version = version;
    }

    /**
     * Has a command handled.
     *
     * @param fresh an aggregate before its first event
     * @param before what is known of it; null for one that has no events yet
     * @param handling calls the aggregate's handler
     */
    public static <A extends EventSourced<?, ?, ?, ?>> Attempt attempt(
            A fresh, String stream, @Nullable Memory before, Function<A, Outcome> handling) {
        if (before != null) {
            fresh.goOn(stream, before.state());
        }
        Unstored life = new Unstored(fresh, stream, before == null ? BEFORE_THE_FIRST : before.version());
        return life.lived(() -> handling.apply(fresh));
    }

    private Attempt lived(Callable<Outcome> handling) {
        try {
            Outcome outcome = executeWithResult(handling);
            return new Attempt(outcome, applied, new Memory(root.state(), version));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    protected <T> ApplyMore doApply(T payload, MetaData metadata) {
        if (!(payload instanceof Event event)) {
            throw new IllegalArgumentException("no event of ours: " + payload.getClass());
        }
        root.evolve(event, metadata, Instant.EPOCH);
        version++;
        applied.add(new Applied(event, version, metadata));
        return new NothingMore();
    }

    @Override
    protected boolean getIsLive() {
        return true;
    }

    @Override
    protected Long version() {
        return version;
    }

    @Override
    protected String type() {
        return root.getClass().getSimpleName();
    }

    @Override
    protected Object identifier() {
        return stream;
    }

    @Override
    public ScopeDescriptor describeScope() {
        return new AggregateScopeDescriptor(type(), identifier());
    }

    @Override
    protected void doMarkDeleted() {
        throw new UnsupportedOperationException("nothing is ever deleted");
    }

    @Override
    protected <T> Aggregate<T> doCreateNew(Class<T> type, Callable<T> factory) {
        throw new UnsupportedOperationException("an aggregate of ours makes no other");
    }
}
