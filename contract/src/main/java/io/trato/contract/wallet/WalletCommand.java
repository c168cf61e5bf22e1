package io.trato.contract.wallet;

import io.trato.contract.Command;
import io.trato.contract.escrow.ReversalKind;

/** What can be asked of a wallet: one per provider and currency. Amounts are whole minor units of its currency. */
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

    /** A timer says that a release has cleared. Too early it is refused; once it is cleared or taken back nothing changes. */
    record ClearRelease(String walletId, String releaseId) implements WalletCommand {}

    /**
     * The system stops the clearing of a release; what is not clearing stays as it is.
     *
     * @param cause what stops it, such as a dispute's identifier; each has to be lifted by itself
     */
    record FreezeRelease(String walletId, String releaseId, String cause) implements WalletCommand {}

    /** The system lifts a cause; without any other the clearing goes on for as long as was left. */
    record UnfreezeRelease(String walletId, String releaseId, String cause) implements WalletCommand {}

    /**
     * The system takes back what a release had credited: first what is clearing of it, then what is available; what is
     * missing becomes a receivable. The same debit a second time is refused by its claim.
     *
     * @param debitId what identifies the reversal
     * @param amount what the provider gives back, without the commission
     * @param commission what the marketplace gives back
     */
    record DebitWallet(
            String walletId,
            String providerId,
            String debitId,
            String releaseId,
            String jobId,
            String currency,
            long amount,
            long commission,
            ReversalKind kind)
            implements WalletCommand {}

    /**
     * The wallet's provider asks for money.
     *
     * @param gateway the payment provider's name, such as {@code sandbox}
     * @param destination the gateway's token for where it goes; never an account's number
     */
    record RequestPayout(
            String walletId, String payoutId, String gateway, String destination, String currency, long amount)
            implements WalletCommand {}

    /**
     * The system has fetched a payout that arrived; the same one a second time changes nothing.
     *
     * @param attempt counted from 1
     * @param fee what the gateway keeps for it
     */
    record ConfirmPayout(
            String walletId,
            String payoutId,
            int attempt,
            String gatewayReference,
            String gatewayStatus,
            String currency,
            long amount,
            long fee)
            implements WalletCommand {}

    /**
     * The system has fetched a payout that failed; the same attempt a second time changes nothing. Some gateways say failed of
     * one that had arrived and came back.
     *
     * @param attempt counted from 1
     * @param fee what the gateway keeps for it; it keeps something only for one that had arrived
     */
    record FailPayout(
            String walletId, String payoutId, int attempt, String gatewayReference, String gatewayStatus, long fee)
            implements WalletCommand {}

    /** A timer lets a failed attempt be followed by the next. Too early it is refused; otherwise only once. */
    record RetryPayout(String walletId, String payoutId, int failedAttempt) implements WalletCommand {}

    /**
     * The system has fetched a payout that came back after it had arrived; a second time changes nothing.
     *
     * @param fee what the gateway keeps for it all the same
     */
    record ReturnPayout(
            String walletId, String payoutId, int attempt, String gatewayReference, String gatewayStatus, long fee)
            implements WalletCommand {}
}
