package io.trato.server.simulate.ground;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trato.command.Surroundings;
import io.trato.command.bus.AxonCommands;
import io.trato.command.bus.Unstored.Memory;
import io.trato.command.payment.Gateways;
import io.trato.command.wallet.WalletDecider;
import io.trato.contract.Commands;
import io.trato.contract.EventCatalog;
import io.trato.contract.Ids;
import io.trato.contract.Outcome;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import io.trato.embedded.Credentials;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.flywaydb.core.Flyway;

/** The real command bus on the real log in PostgreSQL, read as far as it is sealed after every command. */
public final class RealGround implements Ground, AutoCloseable {

    private final HikariDataSource pool;
    private final LogNode node;
    private final Configuration axon;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Commands commands;
    private final Surroundings surroundings;
    private Consumer<List<LoggedEvent>> reader = events -> {};
    private long read;

    private RealGround(HikariDataSource pool, Gateways gateways, MarketRules rules) {
        this.pool = pool;
        EventJson json = new EventJson(EventTypes.of(EventCatalog.FAMILIES), List.of());
        node = new LogNode(pool, json, LogSettings.DEFAULT, true).start();
        surroundings = Surroundings.of(node.log(), gateways, rules);
        axon = configured().start();
        commands = new AxonCommands(axon.commandBus(), node.log(), threads);
    }

    /**
     * In a database that nothing was appended to yet; its tables are made where they are missing.
     *
     * @param app as whom the program works
     * @param owner as whom migrations run
     */
    public static RealGround in(
            String jdbcUrl, Credentials app, Credentials owner, Gateways gateways, MarketRules rules) {
        Flyway.configure()
                .dataSource(jdbcUrl, owner.user(), owner.password())
                .placeholders(Map.of("applicationRole", app.user()))
                .load()
                .migrate();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(app.user());
        config.setPassword(app.password());
        return new RealGround(new HikariDataSource(config), gateways, rules);
    }

    private Configurer configured() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(_ -> node.store())
                .configureTransactionManager(_ -> NoTransactionManager.INSTANCE)
                .configureSerializer(_ -> Serializers.json());
        surroundings.configureModule(configurer);
        return configurer;
    }

    @Override
    public Commands commands() {
        return (command, envelope) -> {
            Outcome outcome = commands.send(command, envelope);
            if (outcome instanceof Outcome.Receipt receipt && receipt.version() >= 0) {
                node.log().sealed(receipt.streamId(), receipt.version()).join();
                catchUp();
            }
            return outcome;
        };
    }

    /** Each commit's events by themselves: one command appends to one stream. */
    private void catchUp() {
        List<LoggedEvent> news = node.log().read(read, 100);
        if (!news.isEmpty()) {
            read = news.getLast().position();
            news.forEach(surroundings.standings()::changedBy);
            reader.accept(news);
        }
    }

    @Override
    public Log log() {
        return node.log();
    }

    @Override
    public AppendLedger ledger() {
        return node.log();
    }

    @Override
    public void follow(Consumer<List<LoggedEvent>> follower) {
        reader = reader.andThen(follower);
    }

    /** Of wallets alone, from their streams: nothing remembers a state that could be compared with a replay. */
    @Override
    public Optional<Memory> state(String stream) {
        return Ids.typeOf(stream).equals(Ids.WALLET)
                ? surroundings
                        .streams()
                        .state(Ids.WALLET, stream, new WalletDecider())
                        .map(state ->
                                new Memory(state, node.log().stream(stream, 0).size() - 1L))
                : Optional.empty();
    }

    @Override
    public void forget(String stream, long before) {
        // the log forgets nothing
    }

    /** The database, as the program sees it. */
    public DataSource database() {
        return pool;
    }

    @Override
    public void close() {
        axon.shutdown();
        node.close();
        pool.close();
        threads.close();
    }
}
