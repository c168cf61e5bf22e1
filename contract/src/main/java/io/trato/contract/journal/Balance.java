package io.trato.contract.journal;

/**
 * What has been posted to one owner's part of an account in one currency, in whole minor units.
 *
 * @param debit the sum of all debits, not negative
 * @param credit the sum of all credits, not negative
 * @param position the log position that this shows
 */
public record Balance(LedgerAccount account, String owner, String currency, long debit, long credit, long position) {

    /** What the account holds in the direction in which it grows. */
    public long balance() {
        return switch (account.nature()) {
            case ASSET, EXPENSE -> debit - credit;
            case LIABILITY, INCOME -> credit - debit;
        };
    }
}
