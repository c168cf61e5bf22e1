package io.trato.query.journal;

import io.trato.contract.Ids;
import io.trato.contract.Page;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.ReadJournal;
import io.trato.projections.postgres.JournalRows;
import io.trato.query.Viewing;
import io.trato.query.paging.Cursor;
import io.trato.query.paging.SignedCursors;
import io.trato.query.paging.Stretch;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The journal, for operators and auditors. What it adds up to is {@link BalanceQueries}' matter. */
public final class JournalQueries {

    private static final String FORWARD = """
            select e.id, e.position, e.at, e.kind, e.deal_id, p.account, p.owner, p.currency, p.amount
              from (select * from live_journal_entry
                     where position > ? and (? = '' or deal_id = ?)
                     order by position limit ?) e
              join live_journal_posting p on p.entry_id = e.id
             order by e.position, p.line""";

    private static final String BACKWARD = """
            select e.id, e.position, e.at, e.kind, e.deal_id, p.account, p.owner, p.currency, p.amount
              from (select * from live_journal_entry
                     where position < ? and (? = '' or deal_id = ?)
                     order by position desc limit ?) e
              join live_journal_posting p on p.entry_id = e.id
             order by e.position desc, p.line""";

    private static final String COUNT = "select count(*) from live_journal_entry where ? = '' or deal_id = ?";

    private final JdbcTemplate sql;
    private final SignedCursors cursors;

    public JournalQueries(JdbcTemplate sql, SignedCursors cursors) {
        this.sql = sql;
        this.cursors = cursors;
    }

    @QueryHandler
    public Page<JournalEntry> read(ReadJournal query) {
        if (!Viewing.everything(query.viewer())) {
            return new Page<>(List.of(), false, false, 0);
        }
        String deal = query.jobId() == null ? "" : Ids.suffix(query.jobId());
        String question = "journal v1 " + deal;
        Cursor from = cursors.read(question, query.page().cursor());
        boolean backward = query.page().backward();
        List<JournalEntry> read = JournalRows.entries(
                sql, backward ? BACKWARD : FORWARD, place(from, backward), deal, deal, Stretch.limit(query.page()));
        return new Stretch<>(read, query.page(), count(deal))
                .page(entry -> entry, entry -> cursors.write(question, Cursor.at(entry.position())));
    }

    private long count(String deal) {
        return Objects.requireNonNull(sql.queryForObject(COUNT, Long.class, deal, deal), "a count is never absent");
    }

    private static long place(@Nullable Cursor from, boolean backward) {
        if (from == null) {
            return backward ? Long.MAX_VALUE : 0;
        }
        return ((Number) from.values().getFirst()).longValue();
    }
}
