package io.trato.command.wallet;

import io.trato.contract.wallet.WalletCommand.FailPayout;
import io.trato.contract.wallet.WalletCommand.RequestPayout;
import io.trato.contract.wallet.WalletCommand.RetryPayout;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import io.trato.contract.wallet.WalletEvent.PayoutFailed;
import io.trato.contract.wallet.WalletEvent.PayoutPaid;
import io.trato.contract.wallet.WalletEvent.PayoutRetried;
import io.trato.contract.wallet.WalletEvent.PayoutReturned;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import java.time.Instant;

/** What is told of payouts: what the command says, with what the wallet knows of the payout. */
record PayoutEvents(WalletRules rules, String walletId) {

    PayoutStarted started(RequestPayout request) {
        return new PayoutStarted(
                walletId,
                wallet().providerId(),
                request.payoutId(),
                request.gateway(),
                request.destination(),
                request.currency(),
                request.amount(),
                version());
    }

    /** All of it has arrived: {@link WalletRules#matches} refuses any other amount and currency. */
    PayoutPaid paid(String payoutId, RunningPayout payout, String reference, String status, long fee) {
        return new PayoutPaid(
                walletId,
                wallet().providerId(),
                payoutId,
                payout.gateway(),
                wallet().currency(),
                payout.amount(),
                fee,
                reference,
                status);
    }

    /** That it had arrived, and with what fee, told by what came after: the fee stays with the gateway. */
    PayoutPaid overtaken(String payoutId, RunningPayout payout, String reference, long fee) {
        return paid(payoutId, payout, reference, "overtaken", fee);
    }

    PayoutAttemptFailed attemptFailed(FailPayout fail, RunningPayout payout, Instant retryAt) {
        return new PayoutAttemptFailed(
                walletId,
                fail.payoutId(),
                payout.attempt(),
                retryAt,
                fail.gatewayReference(),
                fail.gatewayStatus(),
                version());
    }

    PayoutRetried retried(RetryPayout retry, RunningPayout payout) {
        return new PayoutRetried(
                walletId,
                retry.payoutId(),
                payout.attempt() + 1,
                payout.gateway(),
                payout.destination(),
                wallet().currency(),
                payout.amount());
    }

    PayoutReturned cameBack(String payoutId, RunningPayout payout, String reference, String status) {
        return new PayoutReturned(
                walletId,
                wallet().providerId(),
                payoutId,
                payout.gateway(),
                wallet().currency(),
                payout.amount(),
                wallet().recoveredOf(payout.amount()),
                reference,
                status);
    }

    PayoutFailed givenUp(String payoutId, RunningPayout payout, String reference, String status) {
        return new PayoutFailed(
                walletId,
                wallet().providerId(),
                payoutId,
                wallet().currency(),
                payout.amount(),
                wallet().recoveredOf(payout.amount()),
                reference,
                status);
    }

    private WalletState wallet() {
        return rules.wallet();
    }

    private String version() {
        return rules.context().facts().rules().version();
    }
}
