package io.trato.projections.letter;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A letter as the database holds it; {@code pause} is how long after its last failure it is to be tried again. */
record StoredLetter(
        String id,
        String processor,
        String key,
        String event,
        String state,
        String error,
        String message,
        int attempts,
        int behind,
        @Nullable Duration pause) {

    static List<StoredLetter> all(JdbcTemplate sql) {
        return sql.query(
                """
                select l.*, extract(epoch from q.next_attempt_at - l.last_failed_at) * 1000 as pause,
                       (select count(*) from dead_letter b
                         where b.processor = l.processor and b.key = l.key and b.state = 'QUEUED') as behind
                  from dead_letter l left join dead_letter_queue q using (processor, key)
                 where l.state <> 'QUEUED' order by l.number""",
                (row, number) -> new StoredLetter(
                        row.getString("id"),
                        row.getString("processor"),
                        row.getString("key"),
                        row.getString("event"),
                        row.getString("state"),
                        row.getString("error"),
                        row.getString("message"),
                        row.getInt("attempts"),
                        row.getInt("behind"),
                        row.getObject("pause") == null ? null : Duration.ofMillis(row.getLong("pause"))));
    }
}
