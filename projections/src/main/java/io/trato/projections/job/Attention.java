package io.trato.projections.job;

import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.RefundStatus;

/** What only an operator can bring to an end. */
final class Attention {

    private Attention() {}

    static boolean isWanted(Escrow escrow) {
        boolean parked = escrow.refunds().stream().anyMatch(refund -> refund.status() == RefundStatus.PARKED);
        boolean undecided = escrow.disputes().stream()
                .anyMatch(dispute -> dispute.counterClaim() != null && dispute.outcome() == null);
        return parked || undecided;
    }
}
