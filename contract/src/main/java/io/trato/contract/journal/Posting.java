package io.trato.contract.journal;

/**
 * One line of an entry: a debit or a credit.
 *
 * @param owner whose part of the account: a deal for ESCROW, a provider for PENDING and AVAILABLE, a gateway for PSP; empty
 *     where the account is nobody's in particular
 * @param currency ISO 4217
 * @param amount whole minor units, positive for a debit, negative for a credit, never 0
 */
public record Posting(LedgerAccount account, String owner, String currency, long amount) {

    public static Posting debit(LedgerAccount account, String owner, String currency, long amount) {
        return new Posting(account, owner, currency, amount);
    }

    public static Posting credit(LedgerAccount account, String owner, String currency, long amount) {
        return new Posting(account, owner, currency, -amount);
    }
}
