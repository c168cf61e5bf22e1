package io.trato.projections.postgres;

import io.trato.contract.journal.Balance;
import io.trato.contract.journal.JournalEntry;
import io.trato.projections.copy.CopyStore;
import io.trato.projections.copy.StoredDocument;
import io.trato.projections.journal.BalanceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The copies of the journal and its balances: rows of the same tables with another generation. Readers see them through
 * views that follow the table of copies, so a copy goes live with the row that says so.
 */
public final class JournalCopies implements CopyStore {

    private static final int PAGE = 1_000;

    // Pages are told by their place in the index, generation first: by generation alone PostgreSQL expects few rows,
    // and would
    // sort all that are left of a copy for each of its pages.

    static final String ENTRIES = """
            select e.id, e.position, e.at, e.kind, e.deal_id, p.account, p.owner, p.currency, p.amount
              from (select * from journal_entry where (generation, id) > (?, ?) order by generation, id limit ?) e
              join journal_posting p on p.generation = e.generation and p.entry_id = e.id
             where e.generation = ?
             order by e.id, p.line""";

    static final String BALANCES = """
            select * from
                (select * from balance where (generation, owner, account, currency) > (?, ?, ?, ?)
                  order by generation, owner, account, currency limit ?) as page
             where generation = ?
             order by owner, account, currency""";

    static final String PIECE = """
            select max(id) from
                (select generation, id from journal_entry where (generation, id) > (?, ?)
                  order by generation, id limit ?) as piece
             where generation = ?""";

    private final JdbcTemplate sql;

    public JournalCopies(JdbcTemplate sql) {
        this.sql = sql;
    }

    @Override
    public void open(int generation) {
        // rows need no room made for them
    }

    @Override
    public void settle(int generation) {
        // what is committed can be read
    }

    @Override
    public void turnTo(int generation) {
        // the views follow the table of copies
    }

    @Override
    public void ensure(int generation) {
        // migrations have made the tables
    }

    @Override
    public boolean adapt(int generation) {
        return true;
    }

    @Override
    public void remove(int generation) {
        String gone = "";
        for (String next = end(generation, gone); next != null; next = end(generation, gone)) {
            sql.update(
                    "delete from journal_posting where generation = ? and entry_id > ? and entry_id <= ?",
                    generation,
                    gone,
                    next);
            sql.update("delete from journal_entry where generation = ? and id > ? and id <= ?", generation, gone, next);
            gone = next;
        }
        sql.update("delete from balance where generation = ?", generation);
    }

    @Override
    public void pages(int generation, Consumer<List<StoredDocument>> reader) {
        List<JournalEntry> entries = JournalRows.entries(sql, ENTRIES, generation, "", PAGE, generation);
        while (!entries.isEmpty()) {
            reader.accept(entries.stream().map(JournalCopies::stored).toList());
            entries = JournalRows.entries(
                    sql, ENTRIES, generation, entries.getLast().id(), PAGE, generation);
        }
        List<Balance> balances = balances(generation, "", "", "");
        while (!balances.isEmpty()) {
            reader.accept(balances.stream().map(JournalCopies::stored).toList());
            Balance last = balances.getLast();
            balances = balances(generation, last.owner(), last.account().name(), last.currency());
        }
    }

    @Override
    public Map<String, StoredDocument> some(int generation, Collection<String> ids) {
        List<StoredDocument> found = new ArrayList<>();
        new JournalRows(sql, generation)
                .load(ids.stream().filter(id -> !BalanceKey.isOne(id)).toList())
                .values()
                .forEach(entry -> found.add(stored(entry)));
        new BalanceRows(sql, generation)
                .load(ids.stream().filter(BalanceKey::isOne).toList())
                .values()
                .forEach(balance -> found.add(stored(balance)));
        return StoredDocument.byId(found);
    }

    /** The last entry of the next piece, null when there is none. */
    private @Nullable String end(int generation, String after) {
        return sql.queryForObject(PIECE, String.class, generation, after, PAGE, generation);
    }

    private List<Balance> balances(int generation, String owner, String account, String currency) {
        return sql.query(
                BALANCES,
                (row, number) -> BalanceRows.balance(row),
                generation,
                owner,
                account,
                currency,
                PAGE,
                generation);
    }

    private static StoredDocument stored(JournalEntry entry) {
        return StoredDocument.of(entry.id(), entry);
    }

    private static StoredDocument stored(Balance balance) {
        return StoredDocument.of(BalanceKey.of(balance).id(), balance);
    }
}
