package io.trato.projections.escrow;

import io.trato.contract.escrow.Escrow.ChargebackStatus;
import io.trato.contract.escrow.Escrow.ChargebackView;
import io.trato.contract.escrow.Escrow.DisputeView;
import io.trato.contract.escrow.Escrow.HoldingView;
import io.trato.contract.escrow.Escrow.RefundView;
import io.trato.contract.escrow.HoldingStatus;
import java.util.List;

/** The one word for where a milestone's money is, by what is still to be decided of it. */
record HoldingWords(List<RefundView> refunds, List<DisputeView> disputes, List<ChargebackView> chargebacks) {

    HoldingView settled(HoldingView h) {
        return new HoldingView(h.milestone(), h.amount(), status(h), h.held(), h.released(), h.refunded(), h.lost());
    }

    /** A milestone's refunds are on their way until all of the escrow's have arrived. */
    private HoldingStatus status(HoldingView h) {
        boolean unpaid = h.held() + h.released() + h.refunded() + h.lost() == 0;
        if (unpaid) {
            return h.status();
        }
        if (isDisputed(h)) {
            return HoldingStatus.DISPUTED;
        }
        if (h.held() > 0) {
            return HoldingStatus.HELD;
        }
        if (h.released() > 0) {
            return HoldingStatus.CLEARING;
        }
        if (h.refunded() == 0) {
            return HoldingStatus.LOST;
        }
        return refunds.stream().anyMatch(RefundViews::isOnItsWay) ? HoldingStatus.REFUNDING : HoldingStatus.REFUNDED;
    }

    private boolean isDisputed(HoldingView h) {
        boolean disputed = disputes.stream().anyMatch(d -> d.milestone() == h.milestone() && d.outcome() == null);
        boolean chargedBack = chargebacks.stream().anyMatch(c -> c.status() == ChargebackStatus.OPEN);
        return disputed || chargedBack && h.held() > 0;
    }
}
