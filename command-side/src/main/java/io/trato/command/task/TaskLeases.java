package io.trato.command.task;

import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may run a task: the holder of its lease, which is renewed with every report and runs out when the holder falls
 * silent. All times are the database's, so that the nodes' clocks do not matter.
 */
public final class TaskLeases {

    private static final String CLAIM = """
            update task
               set state = 'RUNNING', lease = :lease, lease_until = now() + :seconds * interval '1 second',
                   fruitless = fruitless + 1, started_at = coalesce(started_at, now()),
                   running_since = now(), running_from = done, reported_at = now()
             where id = (select id from task
                          where state in ('QUEUED', 'RUNNING') and kind in (:kinds) and not_before <= now()
                            and (lease_until is null or lease_until < now())
                          order by queued_at limit 1
                            for update skip locked)
            returning id, kind, owner, roles, input, lease, fruitless, created, unchanged, refused
            """;
    private static final String SAVE = """
            update task
               set fruitless = case when :done > done then 0 else fruitless end,
                   done = :done, created = :created, unchanged = :unchanged, refused = :refused,
                   reported_at = now(), lease_until = now() + :seconds * interval '1 second'
             where id = :id and lease = :lease
            """;
    private static final String REFUSAL = """
            insert into task_refusal (task, line, field, code, detail) values (:id, :line, :field, :code, :detail)
            on conflict do nothing
            """;
    private static final String TOTAL = """
            update task set total = :total, running_since = now(), reported_at = now()
             where id = :id and lease = :lease
            """;
    private static final String FINISH = """
            update task set state = :state, error = :error, finished_at = now(), lease = null, lease_until = null
             where id = :id and lease = :lease
            """;
    private static final String RELEASE = """
            update task set state = 'QUEUED', lease = null, lease_until = null,
                            not_before = now() + :seconds * interval '1 second',
                            fruitless = greatest(0, fruitless - :forgiven)
             where id = :id and lease = :lease
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Duration length;

    /** @param length how long a holder may be silent before another node takes over */
    public TaskLeases(DataSource dataSource, Duration length) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.length = length;
    }

    /** The task that has waited longest and that nobody runs. */
    Optional<ClaimedTask> claim(Collection<String> kinds) {
        return jdbc.sql(CLAIM)
                .param("lease", UUID.randomUUID())
                .param("seconds", seconds(length))
                .param("kinds", kinds)
                .query(TaskRows::claimed)
                .optional();
    }

    /** Writes how far the task is, and keeps the lease. */
    void save(ClaimedTask task, Tally tally, List<RowRefusal> refusals) {
        transaction.executeWithoutResult(_ -> {
            held(
                    task,
                    jdbc.sql(SAVE)
                            .param("done", tally.done())
                            .param("created", tally.created())
                            .param("unchanged", tally.unchanged())
                            .param("refused", tally.refused())
                            .param("seconds", seconds(length)));
            refusals.forEach(refusal -> jdbc.sql(REFUSAL)
                    .param("id", task.id())
                    .param("line", refusal.line())
                    .param("field", refusal.field())
                    .param("code", refusal.code())
                    .param("detail", refusal.detail())
                    .update());
        });
    }

    void total(ClaimedTask task, long units) {
        held(task, jdbc.sql(TOTAL).param("total", units));
    }

    void complete(ClaimedTask task) {
        held(task, jdbc.sql(FINISH).param("state", "COMPLETED").param("error", null));
    }

    void fail(ClaimedTask task, String code) {
        held(task, jdbc.sql(FINISH).param("state", "FAILED").param("error", code));
    }

    /** Gives the task back because this node stops, which is not the task's fault. */
    void giveBack(ClaimedTask task) {
        held(task, jdbc.sql(RELEASE).param("seconds", 0).param("forgiven", 1));
    }

    /** Gives the task back, to be run again after a while. */
    void retryAfter(ClaimedTask task, Duration pause) {
        held(task, jdbc.sql(RELEASE).param("seconds", seconds(pause)).param("forgiven", 0));
    }

    private static void held(ClaimedTask task, StatementSpec update) {
        if (update.param("id", task.id()).param("lease", task.lease()).update() == 0) {
            throw new LeaseLostException(task.id());
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
