package io.trato.query.wallet;

import io.trato.contract.Ids;
import io.trato.contract.wallet.ListWallets;
import io.trato.contract.wallet.Wallet;
import io.trato.query.Viewing;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wallets, as the journal's balances of a provider. */
public final class WalletQueries {

    private static final String BY_CURRENCY = """
            select currency,
                   coalesce(sum(credit - debit) filter (where account = 'PENDING'), 0)::bigint as pending,
                   coalesce(sum(credit - debit) filter (where account = 'AVAILABLE'), 0)::bigint as available,
                   coalesce(sum(credit - debit) filter (where account = 'PAYOUT_TRANSIT'), 0)::bigint as paying,
                   coalesce(sum(debit - credit) filter (where account = 'RECEIVABLE'), 0)::bigint as owed,
                   max(position) as position
              from live_balance
             where owner = ? and account in ('PENDING', 'AVAILABLE', 'PAYOUT_TRANSIT', 'RECEIVABLE')
             group by currency order by currency""";

    private final JdbcTemplate sql;

    public WalletQueries(JdbcTemplate sql) {
        this.sql = sql;
    }

    @QueryHandler
    public List<Wallet> list(ListWallets query) {
        String provider = query.providerId();
        if (!query.viewer().isAccount(provider) && !Viewing.everything(query.viewer())) {
            return List.of();
        }
        return sql.query(
                BY_CURRENCY,
                (row, number) -> new Wallet(
                        Ids.wallet(provider, row.getString("currency")),
                        provider,
                        row.getString("currency"),
                        row.getLong("pending"),
                        row.getLong("available"),
                        row.getLong("paying"),
                        row.getLong("owed"),
                        row.getLong("position")),
                provider);
    }
}
