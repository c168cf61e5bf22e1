package io.trato.query.wallet;

import io.trato.contract.Ids;
import io.trato.contract.wallet.ReadStatement;
import io.trato.contract.wallet.Statement;
import io.trato.contract.wallet.Statement.Line;
import io.trato.contract.wallet.WalletAmounts;
import io.trato.query.Viewing;
import io.trato.query.paging.Cursor;
import io.trato.query.paging.SignedCursors;
import io.trato.query.paging.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Statements of wallets, from the journal's postings of their providers. An entry's instant only chooses which entries belong
 * to a statement; their order is the log's.
 */
public final class StatementQueries {

    /** What each entry adds to the wallet, and what there was after it. Liabilities grow by credits, what is owed by debits. */
    private static final String LINES = """
            with change as (
                select e.id, e.position, e.at, e.kind, e.deal_id,
                       coalesce(-sum(p.amount) filter (where p.account = 'PENDING'), 0)::bigint as pending,
                       coalesce(-sum(p.amount) filter (where p.account = 'AVAILABLE'), 0)::bigint as available,
                       coalesce(-sum(p.amount) filter (where p.account = 'PAYOUT_TRANSIT'), 0)::bigint as paying,
                       coalesce(sum(p.amount) filter (where p.account = 'RECEIVABLE'), 0)::bigint as owed
                  from live_journal_posting p join live_journal_entry e on e.id = p.entry_id
                 where p.owner = ? and p.currency = ?
                   and p.account in ('PENDING', 'AVAILABLE', 'PAYOUT_TRANSIT', 'RECEIVABLE')
                 group by e.id, e.position, e.at, e.kind, e.deal_id),
            line as (
                select *,
                       (sum(pending) over running)::bigint as pending_after,
                       (sum(available) over running)::bigint as available_after,
                       (sum(paying) over running)::bigint as paying_after,
                       (sum(owed) over running)::bigint as owed_after
                  from change window running as (order by position))
            """;

    private static final String WITHIN = "at >= ?::timestamptz and at < ?::timestamptz";

    private static final String FORWARD =
            LINES + "select * from line where " + WITHIN + " and position > ? order by position limit ?";

    private static final String BACKWARD =
            LINES + "select * from line where " + WITHIN + " and position < ? order by position desc limit ?";

    private static final String SUMS = LINES + """
            select count(*) filter (where at >= ?::timestamptz and at < ?::timestamptz) as lines,
                   coalesce(sum(pending) filter (where at < ?::timestamptz), 0)::bigint as pending,
                   coalesce(sum(available) filter (where at < ?::timestamptz), 0)::bigint as available,
                   coalesce(sum(paying) filter (where at < ?::timestamptz), 0)::bigint as paying,
                   coalesce(sum(owed) filter (where at < ?::timestamptz), 0)::bigint as owed
              from change""";

    private final JdbcTemplate sql;
    private final SignedCursors cursors;

    public StatementQueries(JdbcTemplate sql, SignedCursors cursors) {
        this.sql = sql;
        this.cursors = cursors;
    }

    @QueryHandler
    public Optional<Statement> read(ReadStatement query) {
        String provider = Ids.walletsProvider(query.walletId());
        boolean theirs = query.viewer().isAccount(provider) || Viewing.everything(query.viewer());
        return theirs && Ids.typeOf(query.walletId()).equals(Ids.WALLET)
                ? Optional.of(statement(query, provider, Ids.walletsCurrency(query.walletId())))
                : Optional.empty();
    }

    private Statement statement(ReadStatement query, String provider, String currency) {
        String from = query.from() == null ? "-infinity" : query.from().toString();
        String until = query.until() == null ? "infinity" : query.until().toString();
        String question = "statement v1 " + query.walletId() + " " + from + " " + until;
        boolean backward = query.page().backward();
        List<Line> read = sql.query(
                backward ? BACKWARD : FORWARD,
                (row, number) -> line(row),
                provider,
                currency,
                from,
                until,
                place(cursors.read(question, query.page().cursor()), backward),
                Stretch.limit(query.page()));
        Sums opening = sums(provider, currency, from, until, from);
        Sums closing = sums(provider, currency, from, until, until);
        return new Statement(
                query.walletId(),
                currency,
                opening.amounts(),
                closing.amounts(),
                new Stretch<>(read, query.page(), closing.lines())
                        .page(line -> line, line -> cursors.write(question, Cursor.at(line.position()))));
    }

    private Sums sums(String provider, String currency, String from, String until, String before) {
        return Objects.requireNonNull(
                sql.queryForObject(
                        SUMS,
                        (row, number) -> new Sums(row.getLong("lines"), amounts(row, "")),
                        provider,
                        currency,
                        from,
                        until,
                        before,
                        before,
                        before,
                        before),
                "sums are never absent");
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getLong("position"),
                at(row),
                row.getString("kind"),
                row.getString("deal_id"),
                amounts(row, ""),
                amounts(row, "_after"));
    }

    private static WalletAmounts amounts(ResultSet row, String suffix) throws SQLException {
        return new WalletAmounts(
                row.getLong("pending" + suffix),
                row.getLong("available" + suffix),
                row.getLong("paying" + suffix),
                row.getLong("owed" + suffix));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }

    private static long place(@Nullable Cursor from, boolean backward) {
        if (from == null) {
            return backward ? Long.MAX_VALUE : 0;
        }
        return ((Number) from.values().getFirst()).longValue();
    }

    private record Sums(long lines, WalletAmounts amounts) {}
}
