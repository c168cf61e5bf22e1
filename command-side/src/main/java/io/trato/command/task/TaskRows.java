package io.trato.command.task;

import io.trato.contract.Actor;
import io.trato.contract.Role;
import io.trato.contract.task.BackgroundTask;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import io.trato.contract.task.TaskState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the task tables as what they stand for. */
final class TaskRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> INPUT = new TypeReference<>() {};

    private TaskRows() {}

    static ClaimedTask claimed(ResultSet row, int number) throws SQLException {
        return new ClaimedTask(
                row.getString("id"),
                row.getString("kind"),
                new Actor(row.getString("owner"), roles(row.getString("roles"))),
                JSON.readValue(row.getString("input"), INPUT),
                row.getObject("lease", UUID.class),
                row.getInt("fruitless"),
                new Tally(row.getLong("created"), row.getLong("unchanged"), row.getLong("refused")));
    }

    static BackgroundTask task(ResultSet row, List<RowRefusal> refusals) throws SQLException {
        return new BackgroundTask(
                row.getString("id"),
                row.getString("kind"),
                row.getString("owner"),
                TaskState.valueOf(row.getString("state")),
                row.getObject("total", Long.class),
                row.getLong("done"),
                row.getLong("created"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                row.getDouble("per_second"),
                refusals,
                row.getString("error"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    static RowRefusal refusal(ResultSet row, int number) throws SQLException {
        return new RowRefusal(
                row.getLong("line"), row.getString("code"), row.getString("field"), row.getString("detail"));
    }

    private static Set<Role> roles(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
