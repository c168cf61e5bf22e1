package io.trato.benchmarks.deals;

import io.trato.benchmarks.whole.RunningServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What the log says about the deals that were played since it was last at rest. */
final class DealLog {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningServer server;
    private final long position;
    private final String transaction;

    private DealLog(RunningServer server, long position, String transaction) {
        this.server = server;
        this.position = position;
        this.transaction = transaction;
    }

    /** From the log's present end, at which nothing may be under way. */
    static DealLog atRest(RunningServer server) throws SQLException {
        long position = Long.parseLong(server.answer("select coalesce(max(position), 0) from sealed"));
        String transaction = server.answer(
                "select coalesce((select transaction from sealed where position = %d), '0')".formatted(position));
        return new DealLog(server, position, transaction);
    }

    /**
     * Waits until everything has happened that follows from so many deals: the money credited and clearing, the points earned.
     *
     * @return how many events were appended since
     * @throws IllegalStateException when that does not come about, or when not each of them has its own position
     */
    long settled(long deals) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count("JobCompleted") < deals || count("ClearingStarted") < deals || count("PointsEarned") < deals) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("of %d deals %d were completed, %d are clearing, %d have earned points"
                        .formatted(deals, count("JobCompleted"), count("ClearingStarted"), count("PointsEarned")));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return sealed(deals);
    }

    private long sealed(long deals) throws SQLException {
        if (count("JobCompleted") != deals || count("PaymentConfirmed") != deals || count("EscrowReleased") != deals) {
            throw new IllegalStateException(deals + " deals were played, and the log holds others");
        }
        long written = number("select count(*) from event where transaction > '%s'::xid8".formatted(transaction));
        long sealed = number(
                "select case when count(*) = max(position) - %1$d then count(*) else -1 end from sealed where position > %1$d"
                        .formatted(position));
        if (written != sealed) {
            throw new IllegalStateException(written + " events were written, " + sealed + " are sealed without gaps");
        }
        return written;
    }

    private long count(String type) throws SQLException {
        return number("""
                select count(*) from sealed join event using (transaction, number)
                 where position > %d and type = '%s'""".formatted(position, type));
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(server.answer(query));
    }
}
