package io.trato.eventstore.letter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys whose time to be tried has come, each lent to one node at a time. Times are the database's, which all nodes share. */
final class Leases {

    private static final String TAKE = """
            update dead_letter_queue
               set lease = gen_random_uuid(), leased_until = now() + make_interval(secs => ?)
             where (processor, key) = (
                   select processor, key from dead_letter_queue
                    where processor = any(?) and next_attempt_at <= now() and leased_until < now()
                    order by next_attempt_at limit 1
                      for update skip locked)
            returning processor, key, lease""";

    private static final String OPEN = """
            select position from dead_letter
             where processor = ? and key = ? and state in ('QUEUED', 'WAITING')
             order by position limit ?""";

    private static final String HOLD = """
            update dead_letter_queue set leased_until = now() + make_interval(secs => ?)
             where processor = ? and key = ? and lease = ?""";

    private static final String DELIVER = """
            update dead_letter set state = 'DELIVERED', closed_at = now()
             where processor = ? and key = ? and position <= ? and state = 'WAITING'""";

    private static final String FORGET =
            "delete from dead_letter where processor = ? and key = ? and position <= ? and state = 'QUEUED'";

    private static final String RELEASE = """
            delete from dead_letter_queue q
             where processor = ? and key = ? and not exists (
                   select from dead_letter l
                    where l.processor = q.processor and l.key = q.key and l.state in ('QUEUED', 'WAITING'))""";

    private static final String ATTEMPTS =
            "select attempts from dead_letter where processor = ? and key = ? and position = ?";

    private static final String POSTPONE = """
            update dead_letter_queue
               set lease = null, leased_until = '-infinity', next_attempt_at = now() + make_interval(secs => ?)
             where processor = ? and key = ? and lease = ?""";

    private final JdbcTemplate sql;
    private final LetterRows rows;
    private final TransactionTemplate transaction;
    private final LetterSettings settings;

    Leases(JdbcTemplate sql, PlatformTransactionManager transactions, LetterSettings settings) {
        this.sql = sql;
        this.rows = new LetterRows(sql);
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    record Lease(String processor, String key, UUID id) {}

    Optional<Lease> take(Set<String> processors) {
        return sql
                .query(
                        TAKE,
                        (row, number) -> new Lease(
                                row.getString("processor"), row.getString("key"), row.getObject("lease", UUID.class)),
                        seconds(settings.lease()),
                        processors.toArray(String[]::new))
                .stream()
                .findFirst();
    }

    /** The first positions that are to be delivered, in order. */
    List<Long> open(Lease lease, int limit) {
        return sql.query(OPEN, (row, number) -> row.getLong(1), lease.processor(), lease.key(), limit);
    }

    /**
     * Everything up to a position was delivered.
     *
     * @return whether to go on: more waits, and the lease holds
     */
    boolean delivered(Lease lease, long position) {
        return transaction.execute(status -> {
            if (!hold(lease)) {
                return false;
            }
            sql.update(DELIVER, lease.processor(), lease.key(), position);
            sql.update(FORGET, lease.processor(), lease.key(), position);
            return !release(sql, lease.processor(), lease.key());
        });
    }

    void failed(Lease lease, long position, Throwable cause) {
        transaction.executeWithoutResult(status -> {
            if (hold(lease)) {
                rows.fail(lease.processor(), lease.key(), position, cause);
                Integer attempts =
                        sql.queryForObject(ATTEMPTS, Integer.class, lease.processor(), lease.key(), position);
                postpone(lease, settings.pause(attempts == null ? 1 : attempts));
            }
        });
    }

    /** Gives the key back without having learned anything about its event. */
    void postpone(Lease lease, Duration pause) {
        sql.update(POSTPONE, seconds(pause), lease.processor(), lease.key(), lease.id());
    }

    /** Frees a key that has nothing left to wait for; the caller holds the lock of its row. */
    static boolean release(JdbcTemplate sql, String processor, String key) {
        return sql.update(RELEASE, processor, key) == 1;
    }

    private boolean hold(Lease lease) {
        return sql.update(HOLD, seconds(settings.lease()), lease.processor(), lease.key(), lease.id()) == 1;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
