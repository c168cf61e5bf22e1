package io.trato.command.timer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * New timers in db-scheduler's table, many in one statement, in the caller's transaction where there is one. Nobody waits for
 * the disk: a timer that a crash of the server takes back takes with it the token of whoever set it, which comes later in the
 * server's own log, and is set again.
 */
final class TimerRows {

    private static final String INSERT = """
            insert into timer (task_name, task_instance, task_data, execution_time, picked, version)
            select ?, instance, convert_to(data, 'UTF8'), due, false, 1
              from unnest(?::text[], ?::text[], ?::timestamptz[]) as t (instance, data, due),
                   set_config('synchronous_commit', 'off', true)
            on conflict do nothing""";

    private final JdbcTemplate sql;
    private final String task;
    private final TimerJson json;

    /** One that waits for its date. */
    record Row(TimedCommand timed, Instant at) {}

    TimerRows(DataSource database, String task, TimerJson json) {
        this.sql = new JdbcTemplate(database);
        this.task = task;
        this.json = json;
    }

    /** One that is there already stays as it is. */
    void add(List<Row> rows) {
        sql.update(
                INSERT,
                task,
                column(rows, row -> row.timed().key()),
                column(rows, row -> new String(json.written(row.timed()), StandardCharsets.UTF_8)),
                column(rows, row -> row.at().toString()));
    }

    private static String[] column(List<Row> rows, Function<Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
