package io.trato.command.wallet;

import io.trato.contract.wallet.WalletCommand.ConfirmPayout;
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

    PayoutPaid paid(ConfirmPayout confirm, RunningPayout payout) {
        return new PayoutPaid(
                walletId,
                wallet().providerId(),
                confirm.payoutId(),
                payout.gateway(),
                confirm.currency(),
                confirm.amount(),
                confirm.fee(),
                confirm.gatewayReference(),
                confirm.gatewayStatus());
    }

    /** That it had arrived, and with what fee, told by what came after: the fee stays with the gateway. */
    PayoutPaid overtaken(String payoutId, RunningPayout payout, String reference, long fee) {
        return new PayoutPaid(
                walletId,
                wallet().providerId(),
                payoutId,
                payout.gateway(),
                wallet().currency(),
                payout.amount(),
                fee,
                reference,
                "overtaken");
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
