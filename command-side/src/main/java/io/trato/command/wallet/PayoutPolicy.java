package io.trato.command.wallet;

import io.trato.command.payment.PaymentDesk;
import io.trato.command.payment.PaymentGateway.PayoutOrder;
import io.trato.command.payment.Reference;
import io.trato.contract.wallet.WalletEvent.PayoutRetried;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** A payout that begins is asked of its gateway, under the attempt's name as key, until the gateway has it. */
@ProcessingGroup(PayoutPolicy.GROUP)
@DisallowReplay
public final class PayoutPolicy {

    /** Not {@code payouts}: processors share their names with the read models. */
    public static final String GROUP = "paying-out";

    private final PaymentDesk desk;

    public PayoutPolicy(PaymentDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void aStartedPayoutGoesOut(PayoutStarted started) {
        ask(
                started.gateway(),
                started.walletId(),
                new PayoutAttempt(started.payoutId(), 1),
                started.destination(),
                started.amount(),
                started.currency());
    }

    @EventHandler
    void aRetriedPayoutGoesOutAgain(PayoutRetried retried) {
        ask(
                retried.gateway(),
                retried.walletId(),
                new PayoutAttempt(retried.payoutId(), retried.attempt()),
                retried.destination(),
                retried.amount(),
                retried.currency());
    }

    private void ask(
            String gateway, String walletId, PayoutAttempt attempt, String destination, long amount, String currency) {
        desk.payout(gateway, new PayoutOrder(new Reference(walletId, attempt.key()), destination, amount, currency));
    }
}
