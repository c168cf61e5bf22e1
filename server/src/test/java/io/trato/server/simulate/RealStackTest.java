package io.trato.server.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.journal.Balance;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import io.trato.embedded.TestServices;
import io.trato.projections.Projection;
import io.trato.projections.journal.BalanceFold;
import io.trato.projections.journal.JournalFold;
import io.trato.projections.postgres.BalanceRows;
import io.trato.projections.postgres.JournalRows;
import io.trato.server.simulate.ground.RealGround;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same people, payment provider and crashes as in memory, on the real command bus, log and journal in PostgreSQL. */
class RealStackTest {

    private static final int BATCH = 500;

    @Test
    void aFewWeeksHoldOnPostgresqlAndTheJournalComesToTheSame() {
        AtomicReference<RealGround> ground = new AtomicReference<>();
        Simulation simulation = new Simulation(
                new Settings(3, 14, 8, 20, 10),
                (gateways, chance) -> {
                    TestServices.Database database = TestServices.postgres();
                    RealGround real = RealGround.in(
                            database.jdbcUrl(), database.app(), database.owner(), gateways, MarketRules.FIRST);
                    ground.set(real);
                    return real;
                },
                new JournalFold());
        try (RealGround real = ground.get()) {
            Report report = simulation.run();
            assertThat(report.deals()).isGreaterThan(60);
            assertThat(journal(real)).isEqualTo(report.totals());
        }
    }

    /** The journal's rows, written by the projections' own code, summed up by account and currency. */
    private static Map<String, Long> journal(RealGround real) {
        JdbcTemplate sql = new JdbcTemplate(real.database());
        Projection<JournalEntry> entries = new Projection<>(new JournalFold(), new JournalRows(sql, 1));
        Projection<Balance> balances = new Projection<>(new BalanceFold(), new BalanceRows(sql, 1));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(real.database()));
        for (List<LoggedEvent> some = real.log().read(0, BATCH);
                !some.isEmpty();
                some = real.log().read(some.getLast().position(), BATCH)) {
            List<LoggedEvent> batch = some;
            transaction.executeWithoutResult(status -> {
                entries.project(batch, id -> true);
                balances.project(batch, id -> true);
            });
        }
        Map<String, Long> totals = new HashMap<>();
        sql.query(
                "select account || ' ' || currency as name, sum(amount) as total from journal_posting group by 1",
                row -> {
                    totals.put(row.getString("name"), row.getLong("total"));
                });
        return totals;
    }
}
