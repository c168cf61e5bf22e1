package io.trato.eventstore.letter;

import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.letter.DeadLetter;
import io.trato.contract.letter.LetterBox;
import io.trato.contract.letter.Undelivered;
import io.trato.contract.log.LoggedEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters in PostgreSQL. A key is made to wait only by the processor that handles its events, so one that is not found
 * waiting does not begin to wait behind the caller's back. Nearly always nothing of a processor waits at all; so that is what
 * is asked first, and not again until it parks something or has a segment that another node may have had.
 */
public final class PostgresLetterBox implements LetterBox {

    private static final String WAITING = "select key from dead_letter_queue where processor = ? and key = any(?)";

    private static final String NOTHING_WAITS = "select not exists (select from dead_letter_queue where processor = ?)";

    private static final String WAITING_LOCKED = WAITING + " order by key for update";

    // A key that waits already is locked all the same, so that nobody releases it meanwhile.
    private static final String WAIT = """
            insert into dead_letter_queue (processor, key, next_attempt_at)
            select ?, key, now() + make_interval(secs => ?) from unnest(?::text[]) key order by key
            on conflict (processor, key) do update set key = excluded.key""";

    private static final String QUEUE = """
            insert into dead_letter (id, processor, key, position, event_id, event, state)
            select id, ?, key, position, event_id, event, 'QUEUED'
              from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                   as e (id, key, position, event_id, event)
            on conflict do nothing""";

    // What was discarded stays so, whoever delivers it again.
    private static final String FAIL = """
            update dead_letter
               set state = 'WAITING', error = ?, message = ?, attempts = attempts + 1, last_failed_at = now(),
                   first_failed_at = coalesce(first_failed_at, now()), closed_at = null
             where processor = ? and key = ? and position = ? and state <> 'DISCARDED'""";

    private static final String FORGET_KEYS = "delete from dead_letter_queue where processor = ?";

    private static final String FORGET_QUEUED = "delete from dead_letter where processor = ? and state = 'QUEUED'";

    private static final String DISCARD = """
            update dead_letter set state = 'DISCARDED', closed_at = now(), closed_by = ?, reason = ?
             where processor = ? and state = 'WAITING'""";

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final LetterSettings settings;
    private final Map<String, Silence> silences = new ConcurrentHashMap<>();

    public PostgresLetterBox(JdbcTemplate sql, PlatformTransactionManager transactions, LetterSettings settings) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    /** One of a processor's segments has become this node's. */
    void claimed(String processor) {
        silence(processor).broken();
    }

    @Override
    public Set<String> waiting(String processor, Set<String> keys) {
        return silence(processor).holds(() -> nothingWaits(processor)) ? Set.of() : waiting(WAITING, processor, keys);
    }

    @Override
    public Set<String> queue(String processor, Map<String, List<LoggedEvent>> byKey) {
        if (waiting(processor, byKey.keySet()).isEmpty()) {
            return Set.of();
        }
        return transaction.execute(status -> {
            // Some may have been released meanwhile; under their locks it is certain.
            Set<String> waiting = waiting(WAITING_LOCKED, processor, byKey.keySet());
            write(
                    processor,
                    waiting.stream()
                            .flatMap(key ->
                                    byKey.getOrDefault(key, List.of()).stream().map(event -> new Row(key, event)))
                            .toList());
            return waiting;
        });
    }

    @Override
    public void park(String processor, Collection<Undelivered> failures) {
        List<Undelivered> ordered =
                failures.stream().sorted(Comparator.comparing(Undelivered::key)).toList();
        Silence silence = silence(processor);
        silence.broken();
        transaction.executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(whenOver(silence::broken));
            sql.update(WAIT, processor, settings.pause(1).toMillis() / 1_000.0, column(ordered, Undelivered::key));
            write(
                    processor,
                    ordered.stream()
                            .flatMap(one -> one.events().stream().map(event -> new Row(one.key(), event)))
                            .toList());
            ordered.forEach(one ->
                    fail(sql, processor, one.key(), one.events().getFirst().position(), one.cause()));
        });
    }

    @Override
    public void close(String processor, Actor by, String reason) {
        transaction.executeWithoutResult(status -> {
            sql.update(FORGET_KEYS, processor);
            sql.update(FORGET_QUEUED, processor);
            sql.update(DISCARD, by.id(), reason, processor);
        });
    }

    static void fail(JdbcTemplate sql, String processor, String key, long position, Throwable cause) {
        Diagnosis diagnosis = Diagnosis.of(cause);
        sql.update(FAIL, diagnosis.error(), diagnosis.message(), processor, key, position);
    }

    /** After the caller's transaction where there is one, since nobody else sees before what was written in it. */
    private static TransactionSynchronization whenOver(Runnable what) {
        return new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                what.run();
            }
        };
    }

    private Silence silence(String processor) {
        return silences.computeIfAbsent(processor, _ -> new Silence());
    }

    private boolean nothingWaits(String processor) {
        return Boolean.TRUE.equals(sql.queryForObject(NOTHING_WAITS, Boolean.class, processor));
    }

    private Set<String> waiting(String query, String processor, Set<String> keys) {
        return new HashSet<>(sql.queryForList(query, String.class, processor, keys.toArray(String[]::new)));
    }

    private void write(String processor, List<Row> rows) {
        sql.update(
                QUEUE,
                processor,
                column(rows, row -> row.id(processor)),
                column(rows, Row::key),
                rows.stream().map(row -> row.event().position()).toArray(Long[]::new),
                column(rows, row -> row.event().eventId()),
                column(rows, row -> row.event().event().getClass().getSimpleName()));
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private record Row(String key, LoggedEvent event) {

        /** The same however often the same failure is told. */
        String id(String processor) {
            return Ids.derived(DeadLetter.TYPE, processor + '\n' + key + '\n' + event.position());
        }
    }
}
