package io.trato.command.escrow;

import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.escrow.DisputeOutcome;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.ReversalKind;
import io.trato.contract.escrow.Split;
import io.trato.contract.offer.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a dispute, and what it moves. */
record Resolution(DisputeState dispute, Movements movements) {

    static Resolution of(DisputeState dispute, Movements movements) {
        return new Resolution(dispute, movements);
    }

    /** Money that is held is divided; of what was released already the client's part is taken back. */
    Movements ends(DisputeOutcome outcome, String reason, Split split, @Nullable Side lostBy) {
        DisputeOpened opened = dispute.opened();
        says(outcome, reason, split, lostBy);
        if (!opened.released()) {
            return movements.divide(opened.milestone(), split);
        }
        return split.refund() == 0
                ? movements
                : movements
                        .reverse(opened.milestone(), split.refund(), ReversalKind.REFUND)
                        .refund(List.of(new Holding(opened.milestone(), split.refund())), false);
    }

    /** Who has not answered in time has accepted the claim; before that nothing happens. */
    Movements bySilence(Instant at) {
        boolean due =
                dispute.counterClaim() == null && !at.isBefore(dispute.opened().answerBy());
        return due
                ? ends(
                        DisputeOutcome.SILENCE,
                        "",
                        dispute.claim(movements.escrow()),
                        dispute.opened().by().other())
                : movements;
    }

    /** The payment provider has taken what it was about. */
    Movements byChargeback() {
        says(DisputeOutcome.CHARGEBACK, "", new Split(0, dispute.opened().disputed()), null);
        return movements;
    }

    private void says(DisputeOutcome outcome, String reason, Split split, @Nullable Side lostBy) {
        DisputeOpened opened = dispute.opened();
        HoldingState holding = movements.escrow().holding(opened.milestone()).orElseThrow();
        boolean paid = split.release() > 0 || !opened.released() && holding.released() > 0;
        movements.add(new DisputeResolved(
                opened.escrowId(),
                opened.jobId(),
                opened.disputeId(),
                opened.milestone(),
                opened.providerId(),
                opened.currency(),
                outcome,
                reason,
                split,
                lostBy,
                opened.releaseIds(),
                paid));
    }
}
