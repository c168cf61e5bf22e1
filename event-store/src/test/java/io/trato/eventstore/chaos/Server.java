package io.trato.eventstore.chaos;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trato.embedded.DataFolder;
import io.trato.embedded.EmbeddedOptions;
import io.trato.embedded.FreePorts;
import io.trato.embedded.PostgresProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The PostgreSQL that the nodes share, seen past the proxy by its superuser; it can be restarted and crashed. */
final class Server implements AutoCloseable {

    private static final Duration NEVER = Duration.ofSeconds(120);

    private final DataFolder data;
    private final EmbeddedOptions options;
    private PostgresProcess process;
    private final HikariDataSource pool;
    final JdbcTemplate sql;

    Server(Path folder) {
        this.data = DataFolder.open(folder);
        this.options = EmbeddedOptions.defaults()
                .withEngines(Path.of("..", "target", "engines"))
                .withPostgresPort(FreePorts.any());
        this.process = PostgresProcess.start(data, options);
        Flyway.configure()
                .dataSource(
                        url(process.port()),
                        process.owner().user(),
                        process.owner().password())
                .placeholders(Map.of("applicationRole", process.app().user()))
                .load()
                .migrate();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(process.port()));
        config.setUsername(process.superuser().user());
        config.setPassword(process.superuser().password());
        config.setMaximumPoolSize(2);
        this.pool = new HikariDataSource(config);
        this.sql = new JdbcTemplate(pool);
        sql.execute("""
                create table witness (
                    n        bigint generated always as identity,
                    segment  integer not null,
                    position bigint  not null primary key,
                    append   text    not null,
                    index    integer not null)
                """);
        sql.execute("grant select, insert on witness to " + process.app().user());
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, PostgresProcess.DATABASE);
    }

    PostgresProcess process() {
        return process;
    }

    /** As the application's role, not through the proxy. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url(process.port()), process.app().user(), process.app().password());
    }

    /** A fast shutdown and a start on the same files. */
    void restart() {
        process.close();
        process = PostgresProcess.start(data, options);
    }

    /** One backend killed -9: the server drops all connections and whatever it had not written yet, and recovers. */
    void crash(long backend) {
        ProcessHandle.of(backend).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Backends of the nodes, in the order of their start. */
    List<Long> backends() {
        return answered(() -> sql.queryForList(
                "select pid from pg_stat_activity where usename = ? and backend_type = 'client backend'"
                        + " order by backend_start, pid",
                Long.class,
                process.app().user()));
    }

    void terminate(long backend) {
        answered(() -> sql.queryForObject("select pg_terminate_backend(?::integer)", Boolean.class, backend));
    }

    long sealed() {
        return number("select coalesce(max(position), 0) from sealed");
    }

    /** Committed and not sealed yet. */
    long unsealed() {
        return number("""
                select count(*) from event where (transaction, number) >
                    (select coalesce(max(transaction), '0'::xid8), coalesce(max(number), 0) from
                        (select transaction, number from sealed order by position desc limit 1) as last)
                """);
    }

    private long number(String query) {
        Long number = sql.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }

    /** Asks until there is an answer, whatever was just done to the server. */
    private static <T> T answered(Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        until("an answer", () -> {
            answer.set(question.get());
            return true;
        });
        return answer.get();
    }

    /** Waits on a condition that nodes bring about; the database may be away meanwhile. */
    static void until(String what, Condition condition) {
        Instant deadline = Instant.now().plus(NEVER);
        while (!holds(condition)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("never happened: " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (DataAccessException databaseIsAway) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        process.close();
        data.close();
    }
}
