package io.trato.eventstore;

import io.trato.contract.rebuild.RebuildNews;
import io.trato.eventstore.append.Appender;
import io.trato.eventstore.axon.AggregateRows;
import io.trato.eventstore.axon.Appends;
import io.trato.eventstore.axon.PostgresEventStorageEngine;
import io.trato.eventstore.axon.PostgresEventStore;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.connect.DedicatedConnections;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.ledger.OldKeys;
import io.trato.eventstore.push.Ear;
import io.trato.eventstore.push.Herald;
import io.trato.eventstore.read.Feed;
import io.trato.eventstore.read.LogRows;
import io.trato.eventstore.read.PostgresLog;
import io.trato.eventstore.seal.HeldUp;
import io.trato.eventstore.seal.Sealer;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One process's share of the log, assembled: it appends, reads, hears of what others do and, if asked to, stands ready to
 * seal. Any number of nodes share one PostgreSQL; each may end at any moment.
 */
public final class LogNode implements AutoCloseable {

    private final LogRows rows;
    private final Feed feed;
    private final News news;
    private final PostgresLog log;
    private final Appender appender;
    private final OldKeys oldKeys;
    private final Herald herald;
    private final HeraldedRebuilds rebuildNews;
    private final Ear ear;
    private final @Nullable Sealer sealer;
    private final PostgresEventStorageEngine engine;
    private final PostgresEventStore store;

    /**
     * @param pool for reading; the log's own threads open connections like the pool's beside it
     * @param seals whether this node stands ready to be the sealer
     */
    public LogNode(DataSource pool, EventJson json, LogSettings settings, boolean seals) {
        this(pool, DedicatedConnections.like(pool), json, settings, seals);
    }

    /** @param connections to the same database, for the log's own threads */
    public LogNode(
            DataSource pool, DedicatedConnections connections, EventJson json, LogSettings settings, boolean seals) {
        this.rows = new LogRows(pool, json);
        this.feed = new Feed(rows, settings.tail());
        this.log = new PostgresLog(feed, rows, pool);
        this.herald = new Herald(connections);
        this.news = new News(feed, herald);
        this.sealer = seals ? new Sealer(connections, news, settings.poll()) : null;
        if (sealer != null) {
            news.reach(sealer);
        }
        this.appender = new Appender(connections, news, settings.appenders(), settings.groupSize());
        this.oldKeys = new OldKeys(pool, settings.keysKept(), this::sealing);
        this.rebuildNews = new HeraldedRebuilds(herald);
        this.ear = new Ear(
                connections,
                herald.ear(),
                settings.poll(),
                news::otherAppended,
                news::otherSealed,
                rebuildNews::heard,
                news::lookAround);
        this.engine = new PostgresEventStorageEngine(
                appender, new Appends(json), log, new AggregateRows(pool, json, Serializers.json()));
        this.store = PostgresEventStore.on(engine);
    }

    /** @throws io.trato.eventstore.seal.RestoredLogException when the log cannot be continued on this server */
    public LogNode start() {
        feed.start();
        if (sealer != null) {
            sealer.start();
        }
        herald.start();
        ear.start();
        appender.start();
        oldKeys.start();
        return this;
    }

    public PostgresLog log() {
        return log;
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    public PostgresEventStore store() {
        return store;
    }

    /** For writers who are no aggregates of Axon's. */
    public Appender appender() {
        return appender;
    }

    /** Whether this node is the one that seals now. */
    public boolean sealing() {
        return sealer != null && sealer.sealing();
    }

    /** How long committed events wait for their positions, as {@link LogStatus#sealDelay}. */
    public Duration sealDelay() {
        return sealer == null ? Duration.ZERO : sealer.delay();
    }

    /** Whom they wait for, as {@link LogStatus#heldUp}. */
    public Optional<HeldUp> heldUp() {
        return sealer == null ? Optional.empty() : sealer.heldUp();
    }

    /** How the log is doing. Asks the database. */
    public LogStatus status() {
        return new LogStatus(log.head(), rows.head(), rows.unsealed(), sealing(), sealDelay(), heldUp());
    }

    /** What nodes tell each other of rebuilds. */
    public RebuildNews rebuildNews() {
        return rebuildNews;
    }

    /** What happens to the log. */
    News news() {
        return news;
    }

    /** Answers every append that was taken, then lets go of the lock. What is not sealed yet is left to whoever seals next. */
    @Override
    public void close() {
        appender.close();
        oldKeys.close();
        ear.close();
        if (sealer != null) {
            sealer.close();
        }
        herald.close();
    }
}
