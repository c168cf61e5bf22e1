package io.trato.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.command.AggregateModule;
import io.trato.command.account.StreamStandings;
import io.trato.command.bus.AxonCommands;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.Streams;
import io.trato.command.calendar.BookedJobs;
import io.trato.command.calendar.RememberedCalendars;
import io.trato.command.calendar.RentedListings;
import io.trato.command.calendar.StaysOnOffer;
import io.trato.command.escrow.EscrowSurroundings;
import io.trato.command.job.JobSurroundings;
import io.trato.command.job.ListingZones;
import io.trato.command.offer.ListingsOnSale;
import io.trato.command.payment.Gateways;
import io.trato.command.reputation.EarnedPoints;
import io.trato.command.review.ReviewedJobs;
import io.trato.contract.Commands;
import io.trato.contract.EventCatalog;
import io.trato.contract.account.Standings;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.StayDeadlines;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;

/** The program's own command side on its own log, the sealer running, assembled as the server does it. */
public final class TratoPath implements CommandPath {

    private final Engine engine;
    private final Database database;
    private final HikariDataSource pool;
    private final LogNode node;
    private final Configuration axon;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Commands commands;

    /** @param poolSize connections for reading aggregates */
    public TratoPath(Engine engine, Database database, int poolSize) {
        this.engine = engine;
        this.database = database;
        this.pool = Engine.pool(database, poolSize);
        EventJson json = new EventJson(EventTypes.of(EventCatalog.FAMILIES), List.of());
        this.node = new LogNode(pool, json, LogSettings.DEFAULT, true).start();
        this.axon = configured(node).start();
        this.commands = new AxonCommands(axon.commandBus(), node.log(), threads);
    }

    private static Configurer configured(LogNode node) {
        Streams streams = new Streams(node.log());
        StreamStandings standings = new StreamStandings(streams);
        RentedListings rentals = new RentedListings(streams, StayDeadlines.FIRST);
        StaysOnOffer stays = new StaysOnOffer(rentals, new RememberedCalendars(node.log()), new BookedJobs(node.log()));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(_ -> node.store())
                .configureTransactionManager(_ -> NoTransactionManager.INSTANCE)
                .configureSerializer(_ -> Serializers.json())
                .configureCorrelationDataProviders(_ -> List.of())
                .registerComponent(Contexts.class, _ -> new Contexts(standings))
                .registerComponent(Standings.class, _ -> standings)
                .registerComponent(
                        JobSurroundings.class, _ -> new JobSurroundings(DealDeadlines.FIRST, new ListingZones(streams)))
                .registerComponent(
                        EscrowSurroundings.class,
                        _ -> new EscrowSurroundings(
                                new Gateways(List.of()), MarketRules.FIRST, DealDeadlines.FIRST, stays))
                .registerComponent(RentedListings.class, _ -> rentals)
                .registerComponent(MarketRules.class, _ -> MarketRules.FIRST)
                .registerComponent(
                        ListingsOnSale.class,
                        _ -> new ListingsOnSale(streams, MarketRules.FIRST, new EarnedPoints(node.log()), stays))
                .registerComponent(ReviewedJobs.class, _ -> new ReviewedJobs(node.log(), MarketRules.FIRST))
                .registerComponent(Gateways.class, _ -> new Gateways(List.of()));
        new AggregateModule().configureModule(configurer);
        return configurer;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    public LogNode node() {
        return node;
    }

    public HikariDataSource pool() {
        return pool;
    }

    /** Everything that was written must also have got its position, without gaps. */
    @Override
    public long events() throws SQLException {
        long written = Long.parseLong(engine.answer(database.name(), "select count(*) from event"));
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (node.log().head() < written && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        long sealed = Long.parseLong(engine.answer(
                database.name(),
                "select case when count(*) = coalesce(max(position), 0) then count(*) else -1 end from sealed"));
        if (sealed != written) {
            throw new IllegalStateException(written + " events were written, " + sealed + " are sealed without gaps");
        }
        return written;
    }

    /** How many appends found each other in a group, over everything written so far. */
    public double eventsPerCommit() throws SQLException {
        return Double.parseDouble(engine.answer(
                database.name(), "select count(*)::float8 / greatest(1, count(distinct transaction)) from event"));
    }

    @Override
    public void close() {
        axon.shutdown();
        node.close();
        pool.close();
        threads.close();
    }
}
