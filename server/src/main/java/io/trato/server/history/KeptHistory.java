package io.trato.server.history;

import io.trato.command.payment.Gateways;
import io.trato.command.policy.PolicyGroups;
import io.trato.command.timer.ScheduledTimers;
import io.trato.command.timer.TimerSettings;
import io.trato.command.timer.Timers;
import io.trato.contract.market.MarketRules;
import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.token.ClaimedTokens;
import io.trato.server.engine.PostgresAddress;
import io.trato.server.simulate.ground.Ground;
import io.trato.server.simulate.ground.RealGround;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * History in a log that stays: by the real command bus, in a database that a server goes on with afterwards. Policies answer
 * here, at the time of each event; so those of the server begin behind all of it, or they would answer everything again, years
 * late and by a payment provider that is not there.
 */
public final class KeptHistory implements Standing, AutoCloseable {

    private static final TimerSettings TIMERS = new TimerSettings(Duration.ofSeconds(5), 1);

    private final PostgresAddress postgres;
    private final Clock clock = Clock.systemUTC();
    private final Instant present = clock.instant();
    private @Nullable RealGround ground;

    private KeptHistory(PostgresAddress postgres) {
        this.postgres = postgres;
    }

    /**
     * Plays the Olist data set into a database whose log is empty.
     *
     * @param folder where its files are
     * @throws UnreadableHistory when the files are not what they should be; then nothing was written
     * @throws NotTheBeginningException when the log is not empty
     */
    public static HistoryReport olist(Path folder, PostgresAddress postgres) {
        List<Order> orders = new OlistFiles(folder).orders();
        try (KeptHistory kept = new KeptHistory(postgres)) {
            HistoryReport report = new History(orders, kept).played();
            kept.answered();
            return report;
        }
    }

    @Override
    public Ground ground(Gateways gateways, MarketRules rules) {
        RealGround opened = RealGround.in(postgres.url(), postgres.app(), postgres.owner(), gateways, rules);
        ground = opened;
        if (opened.log().head() > 0) {
            throw new NotTheBeginningException(opened.log().head());
        }
        return opened;
    }

    /** Only ever written to: whoever serves the log fires what is due later. */
    @Override
    public Timers timers(Timers played) {
        RealGround opened = Objects.requireNonNull(ground, "the ground comes first");
        return new TimersUntil(
                present, played, new ScheduledTimers(opened.database(), opened.commands(), clock, TIMERS));
    }

    @Override
    public Instant present() {
        return present;
    }

    private void answered() {
        RealGround opened = Objects.requireNonNull(ground, "the ground comes first");
        ClaimedTokens tokens = new ClaimedTokens(opened.database(), Serializers.json(), ClaimedTokens.CLAIM);
        new TransactionTemplate(new JdbcTransactionManager(opened.database()))
                .executeWithoutResult(_ -> PolicyGroups.beginBehind(opened.log().head(), tokens));
    }

    @Override
    public void close() {
        if (ground != null) {
            ground.close();
        }
    }
}
