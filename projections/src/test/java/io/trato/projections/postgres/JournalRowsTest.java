package io.trato.projections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.contract.journal.Balance;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Deals;
import io.trato.projections.Projection;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import io.trato.projections.journal.BalanceFold;
import io.trato.projections.journal.JournalFold;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** The database keeps the journal honest, whoever writes to it. */
class JournalRowsTest {

    private static final Story STORY = Deals.completed("1");

    private final MigratedDatabase database = new MigratedDatabase();
    private final Projection<JournalEntry> journal =
            new Projection<>(new JournalFold(), new JournalRows(database.sql, 1));
    private final Projection<Balance> balances = new Projection<>(new BalanceFold(), new BalanceRows(database.sql, 1));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rowsAreTheDocuments() {
        project(STORY.events());
        project(STORY.events());

        Map<String, JournalEntry> entries = Shelf.folded(new JournalFold(), STORY);
        Map<String, Balance> expected = Shelf.folded(new BalanceFold(), STORY);
        assertThat(journal.store().load(entries.keySet())).isEqualTo(entries);
        assertThat(balances.store().load(expected.keySet())).isEqualTo(expected);
        assertThat(count("journal_entry")).isEqualTo(3);
    }

    @Test
    void anEntryThatDoesNotBalanceIsRefused() {
        assertThatThrownBy(() -> database.sql.update("""
                        with entries as (insert into journal_entry (id, position, at, kind, deal_id)
                                         values ('event-1', 1, now(), 'Test', '1'))
                        insert into journal_posting
                        values ('event-1', 1, 'PSP', 'sandbox', 'EUR', 100), ('event-1', 2, 'PSP', 'sandbox', 'USD', -100)
                        """)).rootCause().hasMessageContaining("does not balance");
        assertThat(count("journal_entry")).isZero();
    }

    @Test
    void anEntryWithoutLinesIsRefused() {
        assertThatThrownBy(() -> entry("event-1", 1)).rootCause().hasMessageContaining("no postings");
    }

    @Test
    void aLineAddedLaterIsRefused() {
        project(STORY.events());

        assertThatThrownBy(() -> posting("event-11", 9, 1, "EUR")).rootCause().hasMessageContaining("does not balance");
    }

    @Test
    void linesWithoutAnEntryAreRefused() {
        assertThatThrownBy(() -> database.sql.update("""
                        insert into journal_posting
                        values ('event-1', 1, 'PSP', 'sandbox', 'EUR', 100), ('event-1', 2, 'FEE', 'sandbox', 'EUR', -100)
                        """))
                .rootCause()
                .hasMessageContaining("there is no entry event-1");
    }

    @Test
    void aCauseIsPostedOnce() {
        project(STORY.events());

        assertThatThrownBy(() -> entry("event-11", 99)).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_posting set amount = amount * 2",
                "update journal_entry set kind = 'Other'",
                "delete from journal_posting",
                "delete from journal_entry",
                "truncate journal_entry cascade"
            })
    void nothingIsAltered(String change) throws Exception {
        project(STORY.events());

        assertThatThrownBy(() -> database.sql.execute(change)).isInstanceOf(DataAccessException.class);
        try (var owner = DriverManager.getConnection(
                        database.database.jdbcUrl(),
                        database.database.owner().user(),
                        database.database.owner().password());
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("only ever added to");
        }
        assertThat(count("journal_entry")).isEqualTo(3);
    }

    @Test
    void onlyACopyThatNobodyNeedsGoes() {
        JournalCopies copies = new JournalCopies(database.sql);
        project(STORY.events());
        database.sql.update("insert into read_model_copy (read_model, generation, state, fingerprint)"
                + " values ('journal', 1, 'KEPT', ''), ('journal', 2, 'RETIRED', '')");
        new Projection<>(new JournalFold(), new JournalRows(database.sql, 2)).project(STORY.events(), id -> true);
        new Projection<>(new BalanceFold(), new BalanceRows(database.sql, 2)).project(STORY.events(), id -> true);

        copies.remove(2);
        assertThatThrownBy(() -> copies.remove(1)).rootCause().hasMessageContaining("only ever added to");

        assertThat(count("journal_entry where generation = 1")).isEqualTo(3);
        for (String table : List.of("journal_entry", "journal_posting", "balance")) {
            assertThat(count(table + " where generation = 2")).as(table).isZero();
            assertThat(count(table)).as(table).isPositive();
        }
    }

    private void project(List<LoggedEvent> events) {
        database.transaction.executeWithoutResult(t -> {
            journal.project(events, id -> true);
            balances.project(events, id -> true);
        });
    }

    private void entry(String id, long position) {
        database.sql.update(
                "insert into journal_entry (id, position, at, kind, deal_id) values (?, ?, now(), 'Test', '1')",
                id,
                position);
    }

    private void posting(String entry, int line, long amount, String currency) {
        database.sql.update(
                "insert into journal_posting values (?, ?, 'PSP', 'sandbox', ?, ?)", entry, line, currency, amount);
    }

    private long count(String table) {
        Long count = database.sql.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? -1 : count;
    }
}
