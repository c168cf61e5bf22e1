package io.trato.command.task;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.embedded.Credentials;
import io.trato.embedded.TestServices;
import io.trato.embedded.TestServices.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database of one's own with the task tables, as the migration makes them. */
public final class TaskDatabase implements AutoCloseable {

    private final Database database = TestServices.postgres();
    private final HikariDataSource dataSource = new HikariDataSource();

    public TaskDatabase() throws SQLException, IOException {
        try (InputStream migration = TaskQueue.class.getResourceAsStream("/db/migration/V200__tasks.sql")) {
            asOwner(new String(migration.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${applicationRole}", database.app().user()));
        }
        dataSource.setJdbcUrl(database.jdbcUrl());
        dataSource.setUsername(database.app().user());
        dataSource.setPassword(database.app().password());
        dataSource.setMaximumPoolSize(4);
    }

    /** As the application connects. */
    public DataSource dataSource() {
        return dataSource;
    }

    public void asOwner(String sql) throws SQLException {
        Credentials owner = database.owner();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
