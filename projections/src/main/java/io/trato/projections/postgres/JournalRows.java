package io.trato.projections.postgres;

import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.LedgerAccount;
import io.trato.contract.journal.Posting;
import io.trato.projections.DocumentStore;
import io.trato.projections.FoldedDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Journal entries as rows. Entries are only ever added; an entry that does not balance, or whose cause was posted before,
 * fails its statement in the database itself.
 */
public final class JournalRows implements DocumentStore<JournalEntry> {

    private static final String SELECT = """
            select e.id, e.position, e.at, e.kind, e.deal_id, p.account, p.owner, p.currency, p.amount
              from journal_entry e join journal_posting p on p.generation = e.generation and p.entry_id = e.id
             where e.generation = ? and e.id = any(?)
             order by e.position, p.line""";

    /** In one statement, since the database looks at each statement by itself. */
    private static final String INSERT = """
            with entries as (
                insert into journal_entry (generation, id, position, at, kind, deal_id)
                select ?, * from unnest(?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[]))
            insert into journal_posting (generation, entry_id, line, account, owner, currency, amount)
            select ?, * from unnest(?::text[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::bigint[])""";

    private final JdbcTemplate sql;
    private final int generation;

    /** @param generation which copy of the journal */
    public JournalRows(JdbcTemplate sql, int generation) {
        this.sql = sql;
        this.generation = generation;
    }

    @Override
    public Map<String, JournalEntry> load(Collection<String> ids) {
        Map<String, JournalEntry> found = new LinkedHashMap<>();
        for (JournalEntry entry : entries(sql, SELECT, generation, ids.toArray(String[]::new))) {
            found.put(entry.id(), entry);
        }
        return found;
    }

    @Override
    public void write(List<FoldedDocument<JournalEntry>> documents) {
        List<JournalEntry> entries =
                documents.stream().map(FoldedDocument::document).toList();
        List<Line> lines = entries.stream().flatMap(Line::of).toList();
        sql.update(
                INSERT,
                generation,
                entries.stream().map(JournalEntry::id).toArray(String[]::new),
                entries.stream().map(JournalEntry::position).toArray(Long[]::new),
                entries.stream().map(e -> e.at().toString()).toArray(String[]::new),
                entries.stream().map(JournalEntry::kind).toArray(String[]::new),
                entries.stream().map(JournalEntry::dealId).toArray(String[]::new),
                generation,
                lines.stream().map(Line::entryId).toArray(String[]::new),
                lines.stream().map(Line::number).toArray(Short[]::new),
                lines.stream().map(l -> l.posting().account().name()).toArray(String[]::new),
                lines.stream().map(l -> l.posting().owner()).toArray(String[]::new),
                lines.stream().map(l -> l.posting().currency()).toArray(String[]::new),
                lines.stream().map(l -> l.posting().amount()).toArray(Long[]::new));
    }

    /**
     * Entries by a query whose columns are id, position, at, kind, deal_id, account, owner, currency and amount, with the
     * lines of an entry one after the other.
     */
    public static List<JournalEntry> entries(JdbcTemplate sql, String query, Object... parameters) {
        Map<String, JournalEntry> entries = new LinkedHashMap<>();
        sql.query(
                query,
                row -> {
                    entries.merge(row.getString("id"), entry(row), JournalRows::joined);
                },
                parameters);
        return List.copyOf(entries.values());
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getString("id"),
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                row.getString("kind"),
                row.getString("deal_id"),
                List.of(new Posting(
                        LedgerAccount.valueOf(row.getString("account")),
                        row.getString("owner"),
                        row.getString("currency"),
                        row.getLong("amount"))));
    }

    private static JournalEntry joined(JournalEntry entry, JournalEntry line) {
        List<Posting> postings = new ArrayList<>(entry.postings());
        postings.addAll(line.postings());
        return new JournalEntry(entry.id(), entry.position(), entry.at(), entry.kind(), entry.dealId(), postings);
    }

    private record Line(String entryId, short number, Posting posting) {

        static Stream<Line> of(JournalEntry entry) {
            List<Line> lines = new ArrayList<>();
            for (Posting posting : entry.postings()) {
                lines.add(new Line(entry.id(), (short) (lines.size() + 1), posting));
            }
            return lines.stream();
        }
    }
}
