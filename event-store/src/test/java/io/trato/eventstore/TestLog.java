package io.trato.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trato.contract.Event;
import io.trato.embedded.Credentials;
import io.trato.embedded.TestServices;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.KeyUse;
import io.trato.eventstore.append.NewEvent;
import io.trato.eventstore.append.Place;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import io.trato.eventstore.json.EventUpcaster;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A migrated database of one's own, and nodes on it. */
final class TestLog implements AutoCloseable {

    static final LogSettings NEVER_POLLS = new LogSettings(2, 512, Duration.ofHours(1), 8192, Duration.ofDays(7));

    private final TestServices.Database database = TestServices.postgres();
    private final List<AutoCloseable> opened = new ArrayList<>();
    final HikariDataSource pool;
    final JdbcTemplate sql;

    TestLog() {
        migrate();
        this.pool = pool();
        this.sql = new JdbcTemplate(pool);
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .placeholders(Map.of("applicationRole", database.app().user()))
                .load()
                .migrate();
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.app().user());
        config.setPassword(database.app().password());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    TestServices.Database database() {
        return database;
    }

    LogNode node() {
        return node(LogSettings.DEFAULT, true);
    }

    LogNode node(LogSettings settings, boolean seals, EventUpcaster... upcasters) {
        LogNode node = new LogNode(pool, json(upcasters), settings, seals).start();
        opened.add(node);
        return node;
    }

    Connection connectAs(Credentials role) throws SQLException {
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), role.user(), role.password());
        opened.add(connection);
        return connection;
    }

    long count(String table) {
        Long count = sql.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    static EventJson json(EventUpcaster... upcasters) {
        return new EventJson(EventTypes.of(List.of(Deal.class)), Arrays.asList(upcasters));
    }

    static NewEvent event(String stream, long sequence, Event fact) {
        EventJson json = json();
        return new NewEvent(
                UUID.randomUUID().toString(),
                new Place(stream, sequence),
                json.typeOf(fact).name(),
                json.typeOf(fact).revision(),
                json.write(fact),
                "{\"actor\":\"account-1\"}",
                Instant.parse("2026-03-01T12:00:00.123456Z"),
                fact,
                Map.of("actor", "account-1"));
    }

    static NewEvent step(String stream, long sequence) {
        return event(stream, sequence, new Deal.Stepped(stream, (int) sequence));
    }

    static Append append(NewEvent... events) {
        return new Append(
                List.of(events),
                Arrays.stream(events).flatMap(e -> e.event().claims().stream()).toList(),
                null);
    }

    static Append steps(String stream, long first, int count) {
        NewEvent[] events = new NewEvent[count];
        Arrays.setAll(events, i -> step(stream, first + i));
        return append(events);
    }

    static Append withKey(String key, NewEvent event) {
        return new Append(List.of(event), List.of(), new KeyUse("account-1", key, "hash", event.place()));
    }

    /** Waits on a condition that another thread or process brings about. */
    static void until(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("never happened: " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
        pool.close();
    }
}
