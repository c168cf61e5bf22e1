package io.trato.command.task;

import io.trato.contract.Role;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Where tasks are put. */
public final class TaskQueue {

    private static final String QUEUE = """
            insert into task (id, kind, owner, roles, input) values (:id, :kind, :owner, :roles, cast(:input as jsonb))
            on conflict (id) do update
               set roles = excluded.roles, input = excluded.input, state = 'QUEUED', attempt = task.attempt + 1,
                   total = null, done = 0, created = 0, unchanged = 0, refused = 0, error = null, fruitless = 0,
                   not_before = now(), queued_at = now(), started_at = null, finished_at = null
             where task.state = 'FAILED' or (task.state = 'COMPLETED' and task.refused > 0)
            """;
    private static final String IN_USE = """
            select exists (select from task
                            where state in ('QUEUED', 'RUNNING') and input ->> cast(:name as text) = :value)
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public TaskQueue(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * Queues a task. One that is queued, runs, or was completed without refusing anything is left alone; one that failed
     * or refused something is begun anew, since what stood in its way may be gone.
     *
     * @return whether there is something new to run
     */
    public boolean put(NewTask task) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean queued = jdbc.sql(QUEUE)
                            .param("id", task.id())
                            .param("kind", task.kind())
                            .param("owner", task.owner().id())
                            .param("roles", roles(task))
                            .param("input", JSON.writeValueAsString(task.input()))
                            .update()
                    == 1;
            if (queued) {
                jdbc.sql("delete from task_refusal where task = :id")
                        .param("id", task.id())
                        .update();
            }
            return queued;
        }));
    }

    /** Whether a task that is not finished has this input. */
    public boolean uses(String name, String value) {
        return jdbc.sql(IN_USE)
                .param("name", name)
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    private static String roles(NewTask task) {
        return task.owner().roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
