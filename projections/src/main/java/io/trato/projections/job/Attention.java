package io.trato.projections.job;

import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.PaymentStatus;
import io.trato.contract.escrow.Escrow.RefundStatus;

/** What only an operator can bring to an end. */
final class Attention {

    private Attention() {}

    static boolean isWanted(Escrow escrow) {
        boolean stuck = escrow.refunds().stream()
                .anyMatch(refund -> refund.status() == RefundStatus.PARKED || refund.status() == RefundStatus.DOUBLED);
        boolean undecided = escrow.disputes().stream()
                .anyMatch(dispute -> dispute.counterClaim() != null && dispute.outcome() == null);
        return stuck || undecided;
    }

    /** Whether something else was ever paid than was asked for. */
    static boolean sawAnotherPayment(Escrow escrow) {
        return escrow.payments().stream().anyMatch(payment -> payment.status() == PaymentStatus.MISMATCHED);
    }
}
