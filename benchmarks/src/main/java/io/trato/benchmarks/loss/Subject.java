package io.trato.benchmarks.loss;

import io.trato.benchmarks.engine.Database;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** An event store under test. Its readers are Axon's processors in either case; what they stand on is its own. */
interface Subject extends AutoCloseable {

    String name();

    Database database();

    DataSource connections();

    /**
     * Appends one event in a stream of its own, and answers the event's identifier when it is committed.
     *
     * @throws Exception when it is not, or when nobody knows
     */
    String append() throws Exception;

    Stalled stall() throws Exception;

    StreamableMessageSource<TrackedEventMessage<?>> source();

    TokenStore tokens();

    /** SQL for (event, place): all that is committed and has its place in the order of reading. */
    String places();

    /** SQL for the number of all that is committed. */
    String committed();

    /** Whether a reader with this token would never ask for this place again. */
    boolean behind(TrackingToken token, long place);

    @Override
    void close() throws Exception;
}
