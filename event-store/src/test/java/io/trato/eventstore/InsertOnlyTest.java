package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.embedded.Credentials;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses to alter the log: for the program's role and for the owner of the tables. */
class InsertOnlyTest {

    private final TestLog database = new TestLog();

    @BeforeEach
    void anEventIsSealed() throws Exception {
        LogNode node = database.node();
        node.appender().append(TestLog.steps("deal-1", 0, 1));
        node.log().sealed("deal-1", 0).get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set payload = '{}'",
                "delete from event",
                "truncate event",
                "update sealed set hash = hash",
                "delete from sealed",
                "truncate sealed"
            })
    void isRefusedForEverybody(String change) throws SQLException {
        for (Credentials role : new Credentials[] {
            database.database().app(), database.database().owner()
        }) {
            try (Statement statement = database.connectAs(role).createStatement()) {
                assertThatThrownBy(() -> statement.execute(change))
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("42501");
            }
        }
        assertThat(database.count("event")).isEqualTo(1);
        assertThat(database.count("sealed")).isEqualTo(1);
    }
}
