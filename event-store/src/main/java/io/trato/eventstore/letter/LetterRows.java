package io.trato.eventstore.letter;

import io.trato.contract.Ids;
import io.trato.contract.letter.DeadLetter;
import io.trato.contract.log.LoggedEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of letters and of the keys that wait for them, a statement each; transactions are the caller's. */
record LetterRows(JdbcTemplate sql) {

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

    /** An event of a key that waits. */
    record Row(String key, LoggedEvent event) {

        /** The same however often the same failure is told. */
        String id(String processor) {
            return Ids.derived(DeadLetter.TYPE, processor + '\n' + key + '\n' + event.position());
        }
    }

    boolean nothingWaits(String processor) {
        return Boolean.TRUE.equals(sql.queryForObject(NOTHING_WAITS, Boolean.class, processor));
    }

    Set<String> waiting(String processor, Set<String> keys) {
        return waiting(WAITING, processor, keys);
    }

    /** Those that wait cannot be released before the transaction ends. */
    Set<String> waitingLocked(String processor, Set<String> keys) {
        return waiting(WAITING_LOCKED, processor, keys);
    }

    private Set<String> waiting(String query, String processor, Set<String> keys) {
        return new HashSet<>(sql.queryForList(query, String.class, processor, keys.toArray(String[]::new)));
    }

    /** @param pause until the first attempt */
    void makeWait(String processor, List<String> keys, Duration pause) {
        sql.update(WAIT, processor, pause.toMillis() / 1_000.0, keys.toArray(String[]::new));
    }

    void queue(String processor, List<Row> rows) {
        sql.update(
                QUEUE,
                processor,
                column(rows, row -> row.id(processor)),
                column(rows, Row::key),
                rows.stream().map(row -> row.event().position()).toArray(Long[]::new),
                column(rows, row -> row.event().eventId()),
                column(rows, row -> row.event().event().getClass().getSimpleName()));
    }

    void fail(String processor, String key, long position, Throwable cause) {
        Diagnosis diagnosis = Diagnosis.of(cause);
        sql.update(FAIL, diagnosis.error(), diagnosis.message(), processor, key, position);
    }

    /** Nothing of the processor waits any longer, and what has not failed yet never will. */
    void forget(String processor) {
        sql.update(FORGET_KEYS, processor);
        sql.update(FORGET_QUEUED, processor);
    }

    void discard(String processor, String by, String reason) {
        sql.update(DISCARD, by, reason, processor);
    }

    private static String[] column(List<Row> rows, Function<Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
