package io.trato.command.escrow;

import io.trato.command.Context;
import io.trato.command.Guarded;
import io.trato.command.escrow.RefundState.Stage;
import io.trato.contract.action.Availability;
import io.trato.contract.action.DealAction;
import java.util.List;
import java.util.Map;

/** What can be done with the money of a job and of its milestones. */
public final class EscrowActions {

    private EscrowActions() {}

    public static List<Availability> of(EscrowState escrow, Context<EscrowFacts> context) {
        RefundRules refunds = new RefundRules(escrow, context);
        return List.of(
                Guarded.by(DealAction.PAY_JOB, new EscrowRules(escrow, context).toPay()),
                Guarded.by(DealAction.RETRY_REFUND, refunds.toRevive(refunds.first(Stage.PARKED))),
                Guarded.by(DealAction.WRITE_OFF_REFUND, refunds.toWriteOff(refunds.first(Stage.DOUBLED))));
    }

    /** @param milestone counted from 1 */
    public static List<Availability> of(EscrowState escrow, int milestone, Context<EscrowFacts> context) {
        DisputeRules rules = new DisputeRules(escrow, context);
        String dispute = disputeAbout(escrow, milestone);
        return List.of(
                Guarded.by(DealAction.RELEASE_PART, new EscrowRules(escrow, context).toReleaseAPart(milestone)),
                Guarded.by(DealAction.OPEN_DISPUTE, rules.toOpen(milestone)),
                Guarded.by(DealAction.ANSWER_DISPUTE, rules.toAnswer(dispute)),
                Guarded.by(DealAction.ADD_EVIDENCE, rules.toAddEvidence(dispute)),
                Guarded.by(DealAction.DECIDE_DISPUTE, rules.toDecide(dispute)));
    }

    /** The open one; empty when there is none, which no dispute is called. */
    private static String disputeAbout(EscrowState escrow, int milestone) {
        return escrow.disputes().entrySet().stream()
                .filter(dispute -> !dispute.getValue().resolved())
                .filter(dispute -> dispute.getValue().opened().milestone() == milestone)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
