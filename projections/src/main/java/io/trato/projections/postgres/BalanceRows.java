package io.trato.projections.postgres;

import io.trato.contract.journal.Balance;
import io.trato.contract.journal.LedgerAccount;
import io.trato.projections.DocumentStore;
import io.trato.projections.FoldedDocument;
import io.trato.projections.journal.BalanceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Balances as rows, which never go back to an earlier position. */
public final class BalanceRows implements DocumentStore<Balance> {

    private static final String SELECT = """
            select account, owner, currency, debit, credit, position
              from balance join unnest(?::text[], ?::text[], ?::text[]) as wanted (account, owner, currency)
                   using (account, owner, currency)
             where generation = ?""";

    private static final String UPSERT = """
            insert into balance (generation, account, owner, currency, debit, credit, position)
            select ?, * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (generation, owner, account, currency) do update
               set debit = excluded.debit, credit = excluded.credit, position = excluded.position
             where balance.position < excluded.position""";

    private final JdbcTemplate sql;
    private final int generation;

    /** @param generation which copy of the balances */
    public BalanceRows(JdbcTemplate sql, int generation) {
        this.sql = sql;
        this.generation = generation;
    }

    @Override
    public Map<String, Balance> load(Collection<String> ids) {
        List<BalanceKey> keys = ids.stream().map(BalanceKey::parse).toList();
        Map<String, Balance> found = new HashMap<>();
        sql.query(
                SELECT,
                row -> {
                    Balance balance = balance(row);
                    found.put(BalanceKey.of(balance).id(), balance);
                },
                keys.stream().map(k -> k.account().name()).toArray(String[]::new),
                keys.stream().map(BalanceKey::owner).toArray(String[]::new),
                keys.stream().map(BalanceKey::currency).toArray(String[]::new),
                generation);
        return found;
    }

    @Override
    public void write(List<FoldedDocument<Balance>> documents) {
        List<Balance> balances =
                documents.stream().map(FoldedDocument::document).toList();
        sql.update(
                UPSERT,
                generation,
                balances.stream().map(b -> b.account().name()).toArray(String[]::new),
                balances.stream().map(Balance::owner).toArray(String[]::new),
                balances.stream().map(Balance::currency).toArray(String[]::new),
                balances.stream().map(Balance::debit).toArray(Long[]::new),
                balances.stream().map(Balance::credit).toArray(Long[]::new),
                balances.stream().map(Balance::position).toArray(Long[]::new));
    }

    /** A row with all columns of the table. */
    public static Balance balance(ResultSet row) throws SQLException {
        return new Balance(
                LedgerAccount.valueOf(row.getString("account")),
                row.getString("owner"),
                row.getString("currency"),
                row.getLong("debit"),
                row.getLong("credit"),
                row.getLong("position"));
    }
}
