package io.trato.benchmarks.loss;

import io.trato.benchmarks.engine.Engine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One case on one event store, from its first event to the judgement. */
final class Trial {

    private static final int BEFORE = 300;
    private static final int OPEN_OF_EACH_KIND = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Engine engine;
    private final Subject subject;
    private final int callers;

    /** The oracle's own connection, which nobody terminates. */
    private final JdbcTemplate sql;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** @param openSeconds how long the transactions were open */
    record Judged(int committed, int unanswered, double openSeconds, List<Findings> readers) {}

    Trial(Engine engine, Subject subject, int callers) throws SQLException {
        this.engine = engine;
        this.subject = subject;
        this.callers = callers;
        this.sql = new JdbcTemplate(new SingleConnectionDataSource(
                subject.database().jdbcUrl(),
                engine.superuser().user(),
                engine.superuser().password(),
                true));
        engine.execute(
                subject.database().name(),
                "create table witness (n bigint generated always as identity, reader text not null, event text not null);"
                        + "grant select, insert on witness to "
                        + subject.database().app().user());
    }

    Judged run(Case happening) throws Exception {
        List<Reader> readers = new ArrayList<>();
        try {
            readers.add(new Reader(subject, "following").start());
            append(BEFORE, List.of());
            List<Stalled> stalled = stall();
            long opened = System.nanoTime();
            append(happening.meanwhile(), stalled);
            while (System.nanoTime() - opened < happening.open().toNanos()) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            if (happening.replay()) {
                readers.add(new Reader(subject, "replaying").start());
            }
            int visible = count("select count(*) from (" + subject.places() + ") as placed");
            await(
                    "readers see what there is",
                    () -> readers.stream().allMatch(r -> r.handled(sql).size() >= visible));
            double seconds = (System.nanoTime() - opened) / 1e9;
            end(stalled);
            append(BEFORE, List.of());
            return judge(readers, seconds);
        } finally {
            readers.forEach(Reader::close);
        }
    }

    private List<Stalled> stall() throws Exception {
        List<Stalled> stalled = new ArrayList<>();
        for (int i = 0; i < OPEN_OF_EACH_KIND * Ending.values().length; i++) {
            stalled.add(subject.stall());
            append(1, stalled);
        }
        return stalled;
    }

    /** Each in turn; what is committed late is committed one by one, with others between them. */
    private void end(List<Stalled> stalled) throws Exception {
        for (int i = 0; i < stalled.size(); i++) {
            Ending ending = Ending.values()[i % Ending.values().length];
            if (ending == Ending.TERMINATED) {
                sql.queryForObject(
                        "select pg_terminate_backend(?)",
                        Boolean.class,
                        stalled.get(i).backend());
            }
            stalled.get(i).end(ending);
            append(1, stalled);
        }
    }

    /** By all callers together; halfway, when there are many, connections are terminated, though not those of the stalled. */
    private void append(int events, List<Stalled> stalled) throws Exception {
        AtomicInteger left = new AtomicInteger(events);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Math.min(events, callers); i++) {
                threads.submit(() -> {
                    for (int now = left.decrementAndGet(); now >= 0; now = left.decrementAndGet()) {
                        if (events > BEFORE && now == events / 2) {
                            terminateOthers(stalled);
                        }
                        once();
                    }
                });
            }
        }
    }

    private void once() {
        try {
            acknowledged.add(subject.append());
        } catch (Exception terminated) {
            unanswered.incrementAndGet();
        }
    }

    private void terminateOthers(List<Stalled> stalled) {
        try {
            engine.answer(subject.database().name(), """
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                     where datname = current_database() and backend_type = 'client backend'
                       and usename <> current_user and pid <> all ('{%s}'::integer[])
                    """.formatted(String.join(
                    ",",
                    stalled.stream().map(s -> Integer.toString(s.backend())).toList())));
        } catch (SQLException e) {
            throw new IllegalStateException("connections cannot be terminated", e);
        }
    }

    private Judged judge(List<Reader> readers, double seconds) throws Exception {
        await("all that is committed has a place", () -> places().size() == count(subject.committed()));
        Map<String, Long> places = places();
        if (!places.keySet().containsAll(Set.copyOf(acknowledged))) {
            throw new IllegalStateException(subject.name() + " acknowledged what it has not kept");
        }
        for (Reader reader : readers) {
            await(reader.name() + " has seen what it will ever see", () -> done(reader, places));
            reader.close();
        }
        return new Judged(
                places.size(),
                unanswered.get(),
                seconds,
                readers.stream().map(r -> Findings.of(places, r.handled(sql))).toList());
    }

    /** It has handled everything, or would not even ask again for what it has not. */
    private boolean done(Reader reader, Map<String, Long> places) {
        Map<String, Long> missing = new HashMap<>(places);
        missing.keySet().removeAll(Set.copyOf(reader.handled(sql)));
        return reader.token()
                .map(token -> places.values().stream().allMatch(place -> subject.behind(token, place)))
                .orElse(missing.isEmpty());
    }

    private int count(String query) {
        return sql.query(query, row -> row.next() ? row.getInt(1) : 0);
    }

    private Map<String, Long> places() {
        Map<String, Long> places = new HashMap<>();
        sql.query(subject.places(), row -> {
            places.put(row.getString("event"), row.getLong("place"));
        });
        return places;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("never happened: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
