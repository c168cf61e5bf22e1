package io.trato.command.escrow;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.offer.Side;
import java.util.List;
import java.util.Map;

/**
 * The guards of the money. Those of payments are {@link PaymentRules}' matter, those of disputes
 * {@link DisputeRules}'.
 */
record EscrowRules(EscrowState escrow, Context<EscrowFacts> context) {

    /** What guards a payment, before it is known by which gateway. */
    List<Rule> toPay() {
        return List.of(isTheClient(), awaitsPayment(), isOpen(), canBeStayed());
    }

    /** What guards the release of a part, before it is known how much. */
    List<Rule> toReleaseAPart(int milestone) {
        return List.of(isTheClient(), isFunded(milestone), holds(milestone), isFree(milestone));
    }

    /** Nobody is asked for the price of nights that are not to be had any more. */
    private Rule canBeStayed() {
        return () -> context.facts().stays().objection(escrow.deal().jobId(), context.at());
    }

    DealDeadlines deadlines() {
        return context.facts().deadlines();
    }

    boolean isSystem() {
        return context.actor().is(Role.SYSTEM);
    }

    boolean isPlanned() {
        return !escrow.deal().jobId().isEmpty();
    }

    Rule exists() {
        return Rule.that(isPlanned(), () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    /** The provider sees the job and is told that this is not theirs; to a stranger there is no escrow. */
    Rule isTheClient() {
        Side side = escrow.deal().sideOf(context.actor());
        return Rule.that(
                side == Side.CLIENT, () -> Refusal.of(side == null ? RefusalCode.NOT_FOUND : RefusalCode.FORBIDDEN));
    }

    Rule awaitsPayment() {
        return Rule.that(
                escrow.all(HoldingStatus.PLANNED) || escrow.all(HoldingStatus.FAILED),
                () -> Refusal.of(RefusalCode.WRONG_STATE, Map.of("state", states(), "allowed", "[PLANNED, FAILED]")));
    }

    /** Once the job has lapsed or ended nobody starts to pay. */
    Rule isOpen() {
        return Rule.that(
                !escrow.closing().lapsed(),
                () -> Refusal.of(RefusalCode.WRONG_STATE, Map.of("state", "CLOSED", "allowed", "[PLANNED, FAILED]")));
    }

    Rule isFunded(int milestone) {
        boolean funded = escrow.holding(milestone).map(HoldingState::isPaid).orElse(false);
        return Rule.that(
                funded,
                () -> Refusal.of(
                        escrow.holding(milestone).isEmpty() && isPlanned()
                                ? RefusalCode.MILESTONE_UNKNOWN
                                : RefusalCode.NOT_FUNDED,
                        Map.of(
                                "state",
                                state(milestone),
                                "milestones",
                                "" + escrow.holdings().size())));
    }

    Rule holds(int milestone) {
        return Rule.that(
                escrow.holding(milestone).map(holding -> holding.held() > 0).orElse(false),
                () -> Refusal.of(RefusalCode.NOT_FUNDED, Map.of("state", state(milestone))));
    }

    /** Neither a dispute nor a chargeback stops this money. */
    Rule isFree(int milestone) {
        boolean disputed = escrow.holding(milestone)
                .map(holding -> holding.disputeId() != null)
                .orElse(false);
        return Rule.that(
                !disputed && !escrow.isChargedBack(),
                () -> Refusal.of(RefusalCode.FROZEN, Map.of("cause", disputed ? "DISPUTE" : "CHARGEBACK")));
    }

    Rule isIn(String currency) {
        return Rule.that(
                escrow.deal().currency().equals(currency),
                () -> Refusal.of(
                        RefusalCode.CURRENCY_MISMATCH,
                        Map.of("expected", escrow.deal().currency(), "actual", currency)));
    }

    /** Less than everything: the last part is released by approval. */
    Rule isAPart(int milestone, long amount) {
        long held = escrow.holding(milestone).map(HoldingState::held).orElse(0L);
        return Rule.that(
                amount > 0 && amount < held,
                () -> Refusal.of(
                                RefusalCode.SPLIT_INVALID,
                                Map.of(
                                        "expected",
                                        "" + (held - 1),
                                        "actual",
                                        "" + amount,
                                        "currency",
                                        escrow.deal().currency()))
                        .at("amount"));
    }

    String state(int milestone) {
        return escrow.holding(milestone)
                .map(holding -> holding.status(escrow.isChargedBack()).name())
                .orElse("none");
    }

    private String states() {
        return escrow.holdings().stream()
                .map(holding -> holding.status(escrow.isChargedBack()))
                .toList()
                .toString();
    }
}
