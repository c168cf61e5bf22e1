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
                () -> List.of(told(request.walletId()).started(request)));
    }

    Decision<WalletEvent> confirm(ConfirmPayout confirm) {
        RunningPayout payout = rules.payout(confirm.payoutId());
        return under(
                List.of(rules.context().onlyTheSystem(), rules.isNotNegative(confirm.fee()), rules.matches(confirm)),
                () -> payout == null || payout.paid()
                        ? List.of()
                        : List.of(told(confirm.walletId())
                                .paid(
                                        confirm.payoutId(),
                                        payout,
                                        confirm.gatewayReference(),
                                        confirm.gatewayStatus(),
                                        confirm.fee())));
    }

    List<WalletEvent> failed(FailPayout fail) {
        RunningPayout payout = rules.payout(fail.payoutId());
        if (payout == null || payout.attempt() != fail.attempt() || payout.retryAt() != null) {
            return List.of();
        }
        PayoutEvents told = told(fail.walletId());
        WalletEvent back = told.cameBack(fail.payoutId(), payout, fail.gatewayReference(), fail.gatewayStatus());
        if (payout.paid()) {
            return List.of(back);
        }
        if (fail.fee() > 0) {
            return List.of(told.overtaken(fail.payoutId(), payout, fail.gatewayReference(), fail.fee()), back);
        }
        List<Duration> pauses = rules.context().facts().rules().deadlines().payoutRetries();
        if (payout.attempt() > pauses.size()) {
            return List.of(told.givenUp(fail.payoutId(), payout, fail.gatewayReference(), fail.gatewayStatus()));
        }
        Duration pause = pauses.get(payout.attempt() - 1);
        return List.of(told.attemptFailed(fail, payout, at().plus(pause)));
    }

    List<WalletEvent> retried(RetryPayout retry) {
        RunningPayout payout = rules.payout(retry.payoutId());
        if (payout == null
                || payout.attempt() != retry.failedAttempt()
                || payout.retryAt() == null
                || at().isBefore(payout.retryAt())) {
            return List.of();
        }
        return List.of(told(retry.walletId()).retried(retry, payout));
    }

    /** One that comes back before we heard that it had arrived has simply not arrived, unless it has cost something. */
    List<WalletEvent> returned(ReturnPayout back) {
        RunningPayout payout = rules.payout(back.payoutId());
        if (payout == null || payout.attempt() != back.attempt() || payout.retryAt() != null) {
            return List.of();
        }
        String reference = back.gatewayReference();
        PayoutEvents told = told(back.walletId());
        WalletEvent came = told.cameBack(back.payoutId(), payout, reference, back.gatewayStatus());
        if (payout.paid()) {
            return List.of(came);
        }
        return back.fee() > 0
                ? List.of(told.overtaken(back.payoutId(), payout, reference, back.fee()), came)
                : List.of(told.givenUp(back.payoutId(), payout, reference, back.gatewayStatus()));
    }

    /** A payout that an event is about; the wallet has one, or the event could not have come to be. */
    static RunningPayout of(WalletState wallet, String payoutId) {
        return Objects.requireNonNull(wallet.payouts().get(payoutId), payoutId);
    }

    private PayoutEvents told(String walletId) {
        return new PayoutEvents(rules, walletId);
    }

    private Instant at() {
        return rules.context().at();
    }
}
