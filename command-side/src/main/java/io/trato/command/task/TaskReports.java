package io.trato.command.task;

import io.trato.contract.Actor;
import io.trato.contract.Role;
import io.trato.contract.task.BackgroundTask;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of tasks, for those who may know: their owners and operators. */
public final class TaskReports {

    /** How many refusals are kept and shown; all are counted. */
    static final int SHOWN = 1_000;

    private static final String TASK = """
            select id, kind, owner, state, total, done, created, unchanged, refused, error,
                   queued_at, started_at, finished_at,
                   coalesce((done - running_from)
                            / nullif(extract(epoch from reported_at - running_since), 0), 0) as per_second
              from task where id = :id and (owner = :viewer or :all)
            """;
    private static final String REFUSALS = """
            select line, code, field, detail from task_refusal where task = :id order by line, field limit :shown
            """;

    private final JdbcClient jdbc;

    public TaskReports(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public Optional<BackgroundTask> find(String taskId, Actor viewer) {
        return jdbc.sql(TASK)
                .param("id", taskId)
                .param("viewer", viewer.id())
                .param("all", viewer.is(Role.OPERATOR))
                .query((row, _) -> TaskRows.task(row, refusals(taskId)))
                .optional();
    }

    private List<RowRefusal> refusals(String taskId) {
        return jdbc.sql(REFUSALS)
                .param("id", taskId)
                .param("shown", SHOWN)
                .query(TaskRows::refusal)
                .list();
    }
}
