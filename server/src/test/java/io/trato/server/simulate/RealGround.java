package io.trato.server.simulate;

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
import io.trato.embedded.TestServices;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import io.trato.server.simulate.ground.Ground;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** The real command bus on the real log in PostgreSQL, read as far as it is sealed after every command. */
final class RealGround implements Ground, AutoCloseable {

    private final HikariDataSource pool;
    private final LogNode node;
    private final Configuration axon;
    private final Commands commands;
    private final Surroundings surroundings;
    private Consumer<List<LoggedEvent>> reader = events -> {};
    private long read;

    RealGround(Gateways gateways) {
        TestServices.Database database = TestServices.postgres();
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .placeholders(Map.of("applicationRole", database.app().user()))
                .load()
                .migrate();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.app().user());
        config.setPassword(database.app().password());
        pool = new HikariDataSource(config);
        EventJson json = new EventJson(EventTypes.of(EventCatalog.FAMILIES), List.of());
        node = new LogNode(pool, json, LogSettings.DEFAULT, true).start();
        surroundings = Surroundings.of(node.log(), gateways, MarketRules.FIRST);
        axon = configured().start();
        commands = new AxonCommands(axon.commandBus(), node.log(), Executors.newVirtualThreadPerTaskExecutor());
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

    JdbcTemplate sql() {
        return new JdbcTemplate(pool);
    }

    @Override
    public void close() {
        axon.shutdown();
        node.close();
        pool.close();
    }
}
