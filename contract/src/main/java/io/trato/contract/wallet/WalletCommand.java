package io.trato.contract.wallet;

import io.trato.contract.Command;

/** What can be asked of a wallet: one per provider and currency. */
public sealed interface WalletCommand extends Command {

    String walletId();

    @Override
    default String aggregateId() {
        return walletId();
    }

    /** The system credits what an escrow released; the same release a second time is refused by its claim. */
    record CreditWallet(
            String walletId, String providerId, String releaseId, String jobId, String currency, long amount)
            implements WalletCommand {}
}
