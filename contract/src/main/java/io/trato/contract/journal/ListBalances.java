package io.trato.contract.journal;

import io.trato.contract.Actor;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import org.jspecify.annotations.Nullable;

/**
 * The balances of single owners, ordered by owner, account and currency; for operators and auditors, empty to everybody else.
 *
 * @param account only of this account
 * @param owner only of this owner
 * @param at as of this log position, null for now
 */
public record ListBalances(
        @Nullable LedgerAccount account,
        @Nullable String owner,
        @Nullable Long at,
        PageRequest page,
        Actor viewer) implements Query<Page<Balance>> {

    @Override
    public String readModel() {
        return ReadModels.JOURNAL;
    }
}
