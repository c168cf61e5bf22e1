package io.trato.projections.journal;

import io.trato.contract.journal.Balance;
import io.trato.contract.journal.LedgerAccount;
import io.trato.contract.journal.Posting;

/** What a balance is of: account, owner and currency. The owner may hold slashes, the other two cannot. */
public record BalanceKey(LedgerAccount account, String owner, String currency) {

    static BalanceKey of(Posting posting) {
        return new BalanceKey(posting.account(), posting.owner(), posting.currency());
    }

    public static BalanceKey of(Balance balance) {
        return new BalanceKey(balance.account(), balance.owner(), balance.currency());
    }

    public static BalanceKey parse(String id) {
        int first = id.indexOf('/');
        int last = id.lastIndexOf('/');
        return new BalanceKey(
                LedgerAccount.valueOf(id.substring(0, first)), id.substring(first + 1, last), id.substring(last + 1));
    }

    /** Whether a document of the journal is a balance; entries have identifiers without a slash. */
    public static boolean isOne(String id) {
        return id.indexOf('/') >= 0;
    }

    public String id() {
        return account + "/" + owner + "/" + currency;
    }
}
