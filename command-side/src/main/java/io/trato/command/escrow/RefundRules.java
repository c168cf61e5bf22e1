package io.trato.command.escrow;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.command.escrow.RefundState.Stage;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.offer.Side;
import java.util.List;
import java.util.Map;

/** The guards of refunds that have failed too often by themselves. */
record RefundRules(EscrowState escrow, Context<EscrowFacts> context) {

    List<Rule> toRevive(String refundId) {
        return List.of(isAnOperator(), context.inGoodStanding(), isKnown(refundId), isAt(Stage.PARKED, refundId));
    }

    List<Rule> toWriteOff(String refundId) {
        return List.of(isAnOperator(), context.inGoodStanding(), isKnown(refundId), isAt(Stage.DOUBLED, refundId));
    }

    /** The first refund at a stage that waits for an operator; empty when none does, which no refund is called. */
    String first(Stage stage) {
        return escrow.refunds().entrySet().stream()
                .filter(refund -> refund.getValue().stage() == stage)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Who is on neither side; to a stranger there is no escrow. */
    private Rule isAnOperator() {
        Side side = escrow.deal().sideOf(context.actor());
        boolean operator = context.actor().is(Role.OPERATOR) && side == null;
        return Rule.that(
                operator && !escrow.deal().jobId().isEmpty(),
                () -> Refusal.of(side == null ? RefusalCode.NOT_FOUND : RefusalCode.FORBIDDEN));
    }

    private Rule isKnown(String refundId) {
        return Rule.that(
                refundId.isEmpty() || escrow.refunds().containsKey(refundId),
                () -> Refusal.of(RefusalCode.NOT_FOUND).at("refundId"));
    }

    private Rule isAt(Stage stage, String refundId) {
        RefundState refund = escrow.refunds().get(refundId);
        return Rule.that(
                refund != null && refund.stage() == stage,
                () -> Refusal.of(
                        RefusalCode.WRONG_STATE,
                        Map.of(
                                "state",
                                refund == null ? "NONE" : refund.stage().name(),
                                "allowed",
                                "[" + stage + "]")));
    }
}
