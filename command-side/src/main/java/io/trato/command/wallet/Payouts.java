package io.trato.command.wallet;

import static io.trato.command.Decision.under;

import io.trato.command.Decision;
import io.trato.command.Texts;
import io.trato.contract.wallet.WalletCommand.ConfirmPayout;
import io.trato.contract.wallet.WalletCommand.FailPayout;
import io.trato.contract.wallet.WalletCommand.RequestPayout;
import io.trato.contract.wallet.WalletCommand.RetryPayout;
import io.trato.contract.wallet.WalletCommand.ReturnPayout;
import io.trato.contract.wallet.WalletEvent;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import io.trato.contract.wallet.WalletEvent.PayoutFailed;
import io.trato.contract.wallet.WalletEvent.PayoutPaid;
import io.trato.contract.wallet.WalletEvent.PayoutRetried;
import io.trato.contract.wallet.WalletEvent.PayoutReturned;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What happens to payouts of a wallet. What a gateway or a timer says twice changes nothing the second time. */
record Payouts(WalletRules rules) {

    Decision<WalletEvent> request(RequestPayout request) {
        return under(
                List.of(
                        rules.isItsProvider(),
                        rules.context().inGoodStanding(),
                        rules.knows(request.gateway()),
                        Texts.plain("destination", request.destination(), 1, 255),
                        rules.isPositive(request.amount()),
                        rules.isInItsCurrency(request.currency()),
                        rules.isAnotherPayout(request.payoutId()),
                        rules.isAvailable(request.amount())),
                () -> List.of(new PayoutStarted(
                        request.walletId(),
                        rules.wallet().providerId(),
                        request.payoutId(),
                        request.gateway(),
                        request.destination(),
                        request.currency(),
                        request.amount(),
                        version())));
    }

    Decision<WalletEvent> confirm(ConfirmPayout confirm) {
        RunningPayout payout = rules.payout(confirm.payoutId());
        return under(
                List.of(rules.context().onlyTheSystem(), rules.isNotNegative(confirm.fee()), rules.matches(confirm)),
                () -> payout == null || payout.paid()
                        ? List.of()
                        : List.of(new PayoutPaid(
                                confirm.walletId(),
                                rules.wallet().providerId(),
                                confirm.payoutId(),
                                payout.gateway(),
                                confirm.currency(),
                                confirm.amount(),
                                confirm.fee(),
                                confirm.gatewayReference(),
                                confirm.gatewayStatus())));
    }

    List<WalletEvent> failed(FailPayout fail) {
        RunningPayout payout = rules.payout(fail.payoutId());
        if (payout == null || payout.attempt() != fail.attempt() || payout.retryAt() != null) {
            return List.of();
        }
        WalletEvent back =
                cameBack(fail.walletId(), fail.payoutId(), payout, fail.gatewayReference(), fail.gatewayStatus());
        if (payout.paid()) {
            return List.of(back);
        }
        if (fail.fee() > 0) {
            return List.of(
                    overtaken(fail.walletId(), fail.payoutId(), payout, fail.gatewayReference(), fail.fee()), back);
        }
        List<Duration> pauses = rules.context().facts().rules().deadlines().payoutRetries();
        if (payout.attempt() > pauses.size()) {
            return List.of(
                    givenUp(fail.walletId(), fail.payoutId(), payout, fail.gatewayReference(), fail.gatewayStatus()));
        }
        return List.of(new PayoutAttemptFailed(
                fail.walletId(),
                fail.payoutId(),
                payout.attempt(),
                at().plus(pauses.get(payout.attempt() - 1)),
                fail.gatewayReference(),
                fail.gatewayStatus(),
                version()));
    }

    List<WalletEvent> retried(RetryPayout retry) {
        RunningPayout payout = rules.payout(retry.payoutId());
        if (payout == null
                || payout.attempt() != retry.failedAttempt()
                || payout.retryAt() == null
                || at().isBefore(payout.retryAt())) {
            return List.of();
        }
        return List.of(new PayoutRetried(
                retry.walletId(),
                retry.payoutId(),
                payout.attempt() + 1,
                payout.gateway(),
                payout.destination(),
                rules.wallet().currency(),
                payout.amount()));
    }

    /** One that comes back before we heard that it had arrived has simply not arrived, unless it has cost something. */
    List<WalletEvent> returned(ReturnPayout back) {
        RunningPayout payout = rules.payout(back.payoutId());
        if (payout == null || payout.attempt() != back.attempt() || payout.retryAt() != null) {
            return List.of();
        }
        String reference = back.gatewayReference();
        WalletEvent came = cameBack(back.walletId(), back.payoutId(), payout, reference, back.gatewayStatus());
        if (payout.paid()) {
            return List.of(came);
        }
        return back.fee() > 0
                ? List.of(overtaken(back.walletId(), back.payoutId(), payout, reference, back.fee()), came)
                : List.of(givenUp(back.walletId(), back.payoutId(), payout, reference, back.gatewayStatus()));
    }

    /** That it had arrived, and with what fee, told by what came after: the fee stays with the gateway. */
    private PayoutPaid overtaken(String walletId, String payoutId, RunningPayout payout, String reference, long fee) {
        return new PayoutPaid(
                walletId,
                rules.wallet().providerId(),
                payoutId,
                payout.gateway(),
                rules.wallet().currency(),
                payout.amount(),
                fee,
                reference,
                "overtaken");
    }

    /** A payout that an event is about; the wallet has one, or the event could not have come to be. */
    static RunningPayout of(WalletState wallet, String payoutId) {
        return Objects.requireNonNull(wallet.payouts().get(payoutId), payoutId);
    }

    private PayoutReturned cameBack(
            String walletId, String payoutId, RunningPayout payout, String reference, String status) {
        return new PayoutReturned(
                walletId,
                rules.wallet().providerId(),
                payoutId,
                payout.gateway(),
                rules.wallet().currency(),
                payout.amount(),
                rules.wallet().recoveredOf(payout.amount()),
                reference,
                status);
    }

    private PayoutFailed givenUp(
            String walletId, String payoutId, RunningPayout payout, String reference, String status) {
        return new PayoutFailed(
                walletId,
                rules.wallet().providerId(),
                payoutId,
                rules.wallet().currency(),
                payout.amount(),
                rules.wallet().recoveredOf(payout.amount()),
                reference,
                status);
    }

    private String version() {
        return rules.context().facts().rules().version();
    }

    private Instant at() {
        return rules.context().at();
    }
}
