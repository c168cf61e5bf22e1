package io.trato.eventstore.read;

import io.trato.contract.Event;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import io.trato.contract.log.LogCursor;
import io.trato.contract.log.LogNews;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.log.SpentKey;
import io.trato.eventstore.append.Place;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The log as its readers know it. What {@link #sealed} returns completes on the thread that moves the log forward: a
 * dependent step that takes long belongs on another one. It fails at once for an event that is not in the log, and when
 * the database has to be asked and does not answer.
 */
public final class PostgresLog implements Log, LogNews, AppendLedger {

    private static final String SPENT =
            "select input_hash, stream, version from idempotency where actor = ? and key = ?";
    private static final String HOLDER = "select holder from claim where kind = ? and name = ?";

    private final Feed feed;
    private final LogRows rows;
    private final JdbcTemplate jdbc;

    public PostgresLog(Feed feed, LogRows rows, DataSource dataSource) {
        this.feed = feed;
        this.rows = rows;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public long head() {
        return feed.head();
    }

    @Override
    public List<LoggedEvent> read(long after, int limit) {
        return List.copyOf(feed.read(after, feed.head(), limit));
    }

    @Override
    public List<LoggedEvent> stretch(long after, long upTo, Predicate<Class<? extends Event>> concern) {
        return List.copyOf(feed.stretch(after, Math.min(upTo, feed.head()), concern));
    }

    @Override
    public List<LoggedEvent> stream(String streamId, long fromSequence) {
        return List.copyOf(rows.stream(streamId, fromSequence));
    }

    @Override
    public CompletableFuture<Long> sealed(String streamId, long sequence) {
        return feed.position(new Place(streamId, sequence));
    }

    @Override
    public LogCursor follow(long after, @Nullable Set<String> streams) {
        if (streams != null && streams.isEmpty()) {
            throw new IllegalArgumentException("a follower of no stream would wait for ever; null means all");
        }
        return new Follower(feed, rows, after, streams == null ? Set.of() : streams);
    }

    @Override
    public void listen(Consumer<List<LoggedEvent>> hearer) {
        feed.listen(hearer);
    }

    /** Follows everything, with the means to be called back. */
    public Follower follower(long after) {
        return new Follower(feed, rows, after, Set.of());
    }

    /** The last position before the first event decided at or after an instant. Slow: it reads the whole log. */
    public long positionBefore(Instant instant) {
        return rows.before(instant.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<SpentKey> spent(String actorId, String idempotencyKey) {
        return jdbc
                .query(
                        SPENT,
                        (row, number) -> new SpentKey(row.getString(1), new Receipt(row.getString(2), row.getLong(3))),
                        actorId,
                        idempotencyKey)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<String> holder(String claimKind, String name) {
        return jdbc.query(HOLDER, (row, number) -> row.getString(1), claimKind, name).stream()
                .findFirst();
    }
}
