package io.trato.command.escrow;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import java.util.Map;

/** The guards of what gateways say of payments and refunds. */
record PaymentRules(EscrowState escrow, Context<EscrowFacts> context) {

    /** Whether this payment is the present attempt and the gateway has not decided yet. */
    boolean isDeciding(String paymentId) {
        FundingStarted attempt = escrow.attempt();
        return attempt != null && attempt.paymentId().equals(paymentId) && escrow.all(HoldingStatus.FUNDING);
    }

    /** Whether the money of this very payment came in before. */
    boolean wasConfirmed(String paymentId) {
        return escrow.paid() != null && escrow.paid().paymentId().equals(paymentId)
                || escrow.attempts().surplus().containsKey(paymentId);
    }

    Rule knows(String gateway) {
        return Rule.that(
                context.facts().gateways().contains(gateway),
                () -> Refusal.of(
                                RefusalCode.MALFORMED,
                                Map.of("expected", context.facts().gateways().toString()))
                        .at("gateway"));
    }

    /** Whether that is what was asked for, to the minor unit. A failed one that is approved after all is as good. */
    boolean isWhatWasAskedFor(ConfirmPayment confirm) {
        FundingStarted attempt = escrow.attempts().named(confirm.paymentId()).orElseThrow();
        return attempt.amount() == confirm.amount() && attempt.currency().equals(confirm.currency());
    }

    /** A payment that was asked for, of whatever amount, and with a fee that can be. */
    Rule isOurs(ConfirmPayment confirm) {
        FundingStarted attempt = escrow.attempts().named(confirm.paymentId()).orElse(null);
        boolean matches =
                attempt != null && confirm.amount() > 0 && confirm.fee() >= 0 && confirm.fee() <= confirm.amount();
        return mismatch(
                matches,
                attempt == null ? "none" : attempt.amount() + " " + attempt.currency(),
                confirm.amount() + " " + confirm.currency());
    }

    /** Whether it is known yet that this payment was made: what follows from it has to wait for that. */
    Rule hasCome(String paymentId) {
        return Rule.that(
                wasConfirmed(paymentId) || escrow.attempts().named(paymentId).isEmpty(),
                () -> Refusal.of(RefusalCode.NOT_FUNDED, Map.of("state", HoldingStatus.FUNDING.name())));
    }

    Rule knowsRefund(String refundId) {
        return Rule.that(escrow.refunds().containsKey(refundId), () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    /** Asked after {@link #knowsRefund}. */
    Rule matches(ConfirmRefund confirm) {
        return () -> {
            RefundState refund = escrow.refunds().get(confirm.refundId());
            boolean matches = refund != null
                    && refund.amount() == confirm.amount()
                    && refund.currency().equals(confirm.currency());
            return mismatch(
                            matches,
                            refund == null ? "none" : refund.amount() + " " + refund.currency(),
                            confirm.amount() + " " + confirm.currency())
                    .objection();
        };
    }

    private static Rule mismatch(boolean matches, String expected, String actual) {
        return Rule.that(
                matches,
                () -> Refusal.of(RefusalCode.PAYMENT_MISMATCH, Map.of("expected", expected, "actual", actual)));
    }
}
