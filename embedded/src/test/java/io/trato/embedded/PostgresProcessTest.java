package io.trato.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessTest {
    private static final EmbeddedOptions OPTIONS =
            EmbeddedOptions.defaults().withEngines(Path.of("..", "target", "engines"));

    @TempDir
    Path temporary;

    @Test
    void keepsWhatWasCommittedOnAPathWithSpaces() throws Exception {
        Path path = temporary.resolve("a path with spaces/datos de María");

        try (DataFolder data = DataFolder.open(path);
                PostgresProcess postgres = PostgresProcess.start(data, OPTIONS);
                Connection connection = connect(postgres, postgres.owner())) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 'sí' AS answer");
        }

        try (DataFolder data = DataFolder.open(path);
                PostgresProcess postgres = PostgresProcess.start(data, OPTIONS);
                Connection connection = connect(postgres, postgres.owner())) {
            assertThat(first(connection, "SELECT answer FROM kept")).isEqualTo("sí");
            assertThat(first(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(first(connection, "SHOW server_version")).startsWith("18.");
            assertThat(first(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void givesTheApplicationNoMoreThanAConnection() throws Exception {
        TestServices.Database database = TestServices.postgres();

        try (Connection app = DriverManager.getConnection(
                database.jdbcUrl(), database.app().user(), database.app().password())) {
            assertThatThrownBy(() -> app.createStatement().execute("CREATE TABLE mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(
                        database.jdbcUrl(), database.app().user(), "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void givesEveryTestADatabaseOfItsOwn() {
        assertThat(TestServices.postgres().jdbcUrl())
                .isNotEqualTo(TestServices.postgres().jdbcUrl());
    }

    private static Connection connect(PostgresProcess postgres, Credentials role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(PostgresProcess.DATABASE), role.user(), role.password());
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
