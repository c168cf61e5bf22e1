package io.trato.eventstore.chaos;

import io.trato.eventstore.LogNode;
import io.trato.eventstore.TestProcessor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An event processor of Axon's whose segments the nodes share. It writes what it handles in the transaction of its token, so
 * that what stands in the table is what was handled under the stored tokens.
 */
final class Witness implements AutoCloseable {

    private static final String NAME = "witness";

    private final JdbcTemplate sql;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private final EventProcessor processor;

    Witness(LogNode node, DataSource pool) {
        this.sql = new JdbcTemplate(pool);
        this.processor = TestProcessor.on(node, pool, NAME, 2, threads, this);
    }

    void start() {
        processor.start();
    }

    @EventHandler
    void on(Turn turn, TrackingToken token, UnitOfWork<?> work) {
        sql.update(
                "insert into witness (segment, position, append, index) values (?, ?, ?, ?)",
                work.resources().get("Processor[" + NAME + "]/SegmentId"),
                ((GlobalSequenceTrackingToken) token).getGlobalIndex(),
                turn.append(),
                turn.index());
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.shutdown();
    }
}
