package io.trato.command.escrow;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.HoldingStatus;
import java.util.Map;

/** The guards of the money. */
record EscrowRules(EscrowState escrow, Context<EscrowFacts> context) {

    boolean isPlanned() {
        return !escrow.jobId().isEmpty();
    }

    /** Whether this payment is the present attempt and the gateway has not decided yet. */
    boolean isDeciding(String paymentId) {
        FundingStarted attempt = escrow.attempt();
        return attempt != null && attempt.paymentId().equals(paymentId) && escrow.all(HoldingStatus.FUNDING);
    }

    /** Whether this very payment has been confirmed before. */
    boolean wasConfirmed(ConfirmPayment confirm) {
        FundingStarted attempt = escrow.attempt();
        return attempt != null
                && attempt.paymentId().equals(confirm.paymentId())
                && escrow.holdings().values().stream()
                        .allMatch(status -> status == HoldingStatus.HELD || status == HoldingStatus.CLEARING);
    }

    Rule exists() {
        return Rule.that(isPlanned(), Refusal.of(RefusalCode.NOT_FOUND));
    }

    /** The provider sees the job and is told that paying is not theirs; to a stranger there is no escrow. */
    Rule isTheClient() {
        boolean provider = context.actor().isAccount(escrow.providerId());
        return Rule.that(
                context.actor().isAccount(escrow.clientId()),
                Refusal.of(provider ? RefusalCode.FORBIDDEN : RefusalCode.NOT_FOUND));
    }

    Rule awaitsPayment() {
        return Rule.that(
                escrow.all(HoldingStatus.PLANNED) || escrow.all(HoldingStatus.FAILED),
                Refusal.of(
                        RefusalCode.WRONG_STATE,
                        Map.of("state", escrow.holdings().values().toString(), "allowed", "[PLANNED, FAILED]")));
    }

    Rule knows(String gateway) {
        return Rule.that(
                context.facts().gateways().contains(gateway),
                Refusal.of(
                                RefusalCode.MALFORMED,
                                Map.of("expected", context.facts().gateways().toString()))
                        .at("gateway"));
    }

    /** The payment that was asked for, to the minor unit. A failed one that is approved after all is as good. */
    Rule matches(ConfirmPayment confirm) {
        FundingStarted attempt = escrow.attempt();
        boolean matches = attempt != null
                && attempt.paymentId().equals(confirm.paymentId())
                && attempt.amount() == confirm.amount()
                && attempt.currency().equals(confirm.currency())
                && confirm.fee() >= 0
                && confirm.fee() <= confirm.amount();
        return Rule.that(
                matches,
                Refusal.of(
                        RefusalCode.PAYMENT_MISMATCH,
                        Map.of(
                                "expected",
                                attempt == null ? "none" : attempt.amount() + " " + attempt.currency(),
                                "actual",
                                confirm.amount() + " " + confirm.currency())));
    }

    Rule holds(int milestone) {
        return Rule.that(
                escrow.holdings().get(milestone) == HoldingStatus.HELD,
                Refusal.of(
                        RefusalCode.NOT_FUNDED,
                        Map.of("state", String.valueOf(escrow.holdings().get(milestone)))));
    }
}
