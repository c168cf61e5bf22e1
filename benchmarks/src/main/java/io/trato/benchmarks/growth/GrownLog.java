package io.trato.benchmarks.growth;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.engine.Events;
import io.trato.benchmarks.frame.Callers;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A log that holds so many events already, on a node that appends and seals. */
final class GrownLog implements AutoCloseable {

    private static final int OF_A_STREAM = 10;
    private static final int UNDER_WAY = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Engine engine;
    private final Database database;
    private final Events events = new Events();
    private final HikariDataSource pool;
    private final LogNode node;

    GrownLog(Engine engine, String name, int size) throws SQLException, InterruptedException {
        this.engine = engine;
        this.database = engine.migrated(name);
        this.pool = Engine.pool(database, 4);
        this.node = new LogNode(pool, events.json(), LogSettings.DEFAULT, true).start();
        fill(size);
        engine.execute(name, "vacuum analyze");
    }

    /** Appends of one event each, a second, each in a stream of its own; everything must have been sealed without gaps. */
    double rate(int callers, Duration span) throws Exception {
        engine.settle();
        long before = sealed();
        Callers.Done done =
                Callers.drive(callers, span, _ -> () -> node.appender().append(events.listing(1)));
        long added = sealed() - before;
        if (added != done.millis().count()) {
            throw new IllegalStateException(
                    done.millis().count() + " appends were acknowledged and " + added + " events sealed");
        }
        return done.perSecond();
    }

    /** How many events there are, when each has its position and no position is left out. */
    long sealed() throws SQLException, InterruptedException {
        long written = number("select count(*) from event");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (node.log().head() < written && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        long sealed = number("""
                select case when count(*) = coalesce(max(position), 0) and count(distinct (transaction, number)) = count(*)
                            then count(*) else -1 end from sealed
                """);
        if (sealed != written) {
            throw new IllegalStateException(written + " events were written, " + sealed + " are sealed without gaps");
        }
        return written;
    }

    private void fill(int size) throws SQLException, InterruptedException {
        List<CompletableFuture<?>> underWay = new ArrayList<>();
        for (int i = 0; i < size; i += OF_A_STREAM) {
            underWay.add(node.appender().submit(events.listing(OF_A_STREAM)));
            if (underWay.size() == UNDER_WAY) {
                underWay.forEach(CompletableFuture::join);
                underWay.clear();
            }
        }
        underWay.forEach(CompletableFuture::join);
        if (sealed() != size) {
            throw new IllegalStateException("the log was not filled");
        }
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(engine.answer(database.name(), query));
    }

    @Override
    public void close() {
        node.close();
        pool.close();
    }
}
