package io.trato.projections.escrow;

import io.trato.contract.escrow.Escrow.RefundStatus;
import io.trato.contract.escrow.Escrow.RefundView;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.RefundEvent;
import io.trato.contract.escrow.RefundEvent.DoubledRefundReturned;
import io.trato.contract.escrow.RefundEvent.DoubledRefundWrittenOff;
import io.trato.contract.escrow.RefundEvent.RefundConfirmed;
import io.trato.contract.escrow.RefundEvent.RefundDoubled;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.escrow.RefundEvent.RefundGivenUp;
import io.trato.contract.escrow.RefundEvent.RefundParked;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import io.trato.contract.log.LoggedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refunds as a job's view shows them. */
final class RefundViews {

    private RefundViews() {}

    static Draft after(Draft escrow, RefundEvent event, LoggedEvent logged) {
        return switch (event) {
            case RefundStarted e -> {
                Draft known = escrow.refund(pending(e.refundId(), e.amount(), logged));
                for (Holding part : e.held() ? e.parts() : List.<Holding>of()) {
                    known.moved(part.milestone(), -part.amount(), 0, part.amount(), 0);
                }
                yield known;
            }
            case RefundConfirmed e ->
                escrow.refund(e.refundId(), refund -> said(refund, RefundStatus.CONFIRMED, e.gatewayStatus()));
            case RefundFailed e ->
                escrow.refund(e.refundId(), refund -> said(refund, RefundStatus.FAILED, e.gatewayStatus()));
            case RefundRestarted e ->
                escrow.refund(e.failedRefundId(), refund -> said(refund, RefundStatus.REPLACED, refund.gatewayStatus()))
                        .refund(pending(e.refundId(), e.amount(), logged));
            case RefundParked e ->
                escrow.refund(e.refundId(), refund -> said(refund, RefundStatus.PARKED, e.gatewayStatus()));
            case RefundGivenUp e -> turned(escrow, e.refundId(), RefundStatus.REPLACED);
            case RefundDoubled e ->
                escrow.refund(e.refundId(), refund -> said(refund, RefundStatus.DOUBLED, e.gatewayStatus()));
            case DoubledRefundWrittenOff e -> turned(escrow, e.refundId(), RefundStatus.WRITTEN_OFF);
            case DoubledRefundReturned e ->
                turned(escrow, e.doubledRefundId(), RefundStatus.CONFIRMED)
                        .refund(e.refundId(), refund -> said(refund, RefundStatus.REPLACED, e.gatewayStatus()));
        };
    }

    private static Draft turned(Draft escrow, String id, RefundStatus status) {
        return escrow.refund(id, refund -> said(refund, status, refund.gatewayStatus()));
    }

    static RefundView pending(String id, long amount, LoggedEvent logged) {
        return new RefundView(id, amount, RefundStatus.PENDING, null, logged.at());
    }

    static boolean isOnItsWay(RefundView refund) {
        return switch (refund.status()) {
            case PENDING, FAILED, PARKED -> true;
            case CONFIRMED, REPLACED, DOUBLED, WRITTEN_OFF -> false;
        };
    }

    private static RefundView said(RefundView before, RefundStatus status, @Nullable String gatewayStatus) {
        return new RefundView(before.id(), before.amount(), status, gatewayStatus, before.startedAt());
    }
}
