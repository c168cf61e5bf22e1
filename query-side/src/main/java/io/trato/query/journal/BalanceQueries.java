package io.trato.query.journal;

import io.trato.contract.Page;
import io.trato.contract.journal.Balance;
import io.trato.contract.journal.ListBalances;
import io.trato.contract.journal.TrialBalance;
import io.trato.projections.postgres.BalanceRows;
import io.trato.query.Viewing;
import io.trato.query.paging.Cursor;
import io.trato.query.paging.SignedCursors;
import io.trato.query.paging.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the journal adds up to, now or at any position, for operators and auditors. The present stands in the table of
 * balances; the past is added up from the entries until then.
 */
public final class BalanceQueries {

    private static final String NOW = "live_balance";

    /** Its parameter is the position. */
    private static final String THEN = """
            (select p.account, p.owner, p.currency,
                    coalesce(sum(p.amount) filter (where p.amount > 0), 0)::bigint as debit,
                    coalesce(-sum(p.amount) filter (where p.amount < 0), 0)::bigint as credit,
                    max(e.position) as position
               from live_journal_entry e join live_journal_posting p on p.entry_id = e.id
              where e.position <= ?
              group by p.account, p.owner, p.currency)""";

    private static final String TRIAL_BALANCE = """
            select account, '' as owner, currency, sum(debit)::bigint as debit, sum(credit)::bigint as credit,
                   max(position) as position
              from %s b group by account, currency""";

    private static final String SOME = " where (? = '' or account = ?) and (?::text is null or owner = ?)";

    private static final String FORWARD = "select * from %s b" + SOME
            + " and (owner, account, currency) > (?, ?, ?) order by owner, account, currency limit ?";

    private static final String BACKWARD = "select * from %s b" + SOME
            + " and (owner, account, currency) < (?, ?, ?) order by owner desc, account desc, currency desc limit ?";

    private static final String FROM_THE_END =
            "select * from %s b" + SOME + " order by owner desc, account desc, currency desc limit ?";

    private static final String COUNT = "select count(*) from %s b" + SOME;

    private final JdbcTemplate sql;
    private final SignedCursors cursors;

    public BalanceQueries(JdbcTemplate sql, SignedCursors cursors) {
        this.sql = sql;
        this.cursors = cursors;
    }

    @QueryHandler
    public List<Balance> trialBalance(TrialBalance query) {
        if (!Viewing.everything(query.viewer())) {
            return List.of();
        }
        return sql
                .query(
                        TRIAL_BALANCE.formatted(source(query.at())),
                        (row, number) -> BalanceRows.balance(row),
                        with(query.at()))
                .stream()
                .sorted(Comparator.comparing(Balance::currency).thenComparing(Balance::account))
                .toList();
    }

    @QueryHandler
    public Page<Balance> list(ListBalances query) {
        if (!Viewing.everything(query.viewer())) {
            return new Page<>(List.of(), false, false, 0);
        }
        String account = query.account() == null ? "" : query.account().name();
        String question = "balances v1 " + account + " " + query.owner() + " " + query.at();
        Cursor from = cursors.read(question, query.page().cursor());
        List<Balance> read = sql.query(
                statement(query, from).formatted(source(query.at())),
                (row, number) -> BalanceRows.balance(row),
                with(query.at(), account, account, query.owner(), query.owner(), place(from, query), limit(query)));
        long total = Objects.requireNonNull(sql.queryForObject(
                COUNT.formatted(source(query.at())),
                Long.class,
                with(query.at(), account, account, query.owner(), query.owner())));
        return new Stretch<>(read, query.page(), total)
                .page(balance -> balance, balance -> cursors.write(question, after(balance)));
    }

    private static String statement(ListBalances query, @Nullable Cursor from) {
        if (!query.page().backward()) {
            return FORWARD;
        }
        return from == null ? FROM_THE_END : BACKWARD;
    }

    private static String source(@Nullable Long at) {
        return at == null ? NOW : THEN;
    }

    private static int limit(ListBalances query) {
        return Stretch.limit(query.page());
    }

    private static Cursor after(Balance balance) {
        return Cursor.at(balance.owner(), balance.account().name(), balance.currency());
    }

    /** Nothing comes before three empty texts. */
    private static List<Object> place(@Nullable Cursor from, ListBalances query) {
        if (from != null) {
            return from.values();
        }
        return query.page().backward() ? List.of() : List.of("", "", "");
    }

    /** The parameters of a statement over either source, lists laid flat. */
    private static @Nullable Object[] with(@Nullable Long at, @Nullable Object... others) {
        List<@Nullable Object> all = new ArrayList<>();
        if (at != null) {
            all.add(at);
        }
        for (Object other : others) {
            if (other instanceof List<?> several) {
                all.addAll(several);
            } else {
                all.add(other);
            }
        }
        return all.toArray();
    }
}
