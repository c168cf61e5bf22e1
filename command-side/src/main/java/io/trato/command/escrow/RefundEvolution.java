package io.trato.command.escrow;

import io.trato.command.escrow.RefundState.Origin;
import io.trato.command.escrow.RefundState.Stage;
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
import java.util.List;
import java.util.Objects;

/** What each event of a refund makes of an escrow. */
final class RefundEvolution {

    private RefundEvolution() {}

    static EscrowState after(EscrowState escrow, RefundEvent event) {
        return switch (event) {
            case RefundStarted e -> {
                EscrowState known = escrow.refund(
                        e.refundId(),
                        RefundState.asked(
                                e.refundId(),
                                new Origin(e.gateway(), e.gatewayReference()),
                                e.currency(),
                                e.amount(),
                                e.parts()));
                yield e.held() ? moved(known, e.parts(), -1, 1, 0, 0) : known;
            }
            case RefundConfirmed e -> {
                RefundState refund = refundOf(escrow, e.refundId());
                yield moved(escrow.refund(e.refundId(), refund.stage(Stage.CONFIRMED)), refund.parts(), 0, -1, 1, 0);
            }
            case RefundFailed e -> {
                RefundState refund = refundOf(escrow, e.refundId());
                EscrowState failed = escrow.refund(e.refundId(), refund.failed(e.retryAt()));
                yield e.returned() ? moved(failed, refund.parts(), 0, 1, -1, 0) : failed;
            }
            case RefundRestarted e -> {
                RefundState refund = refundOf(escrow, e.failedRefundId());
                yield escrow.refund(e.failedRefundId(), refund.stage(Stage.REPLACED))
                        .refund(
                                e.refundId(),
                                refund.again(SameMoney.of(escrow, e.failedRefundId(), refund)
                                        .attempts()));
            }
            case RefundParked e ->
                escrow.refund(e.refundId(), refundOf(escrow, e.refundId()).stage(Stage.PARKED));
            case RefundGivenUp e ->
                escrow.refund(e.refundId(), refundOf(escrow, e.refundId()).stage(Stage.REPLACED));
            case RefundDoubled e ->
                escrow.refund(e.refundId(), refundOf(escrow, e.refundId()).stage(Stage.DOUBLED));
            case DoubledRefundWrittenOff e ->
                escrow.refund(e.refundId(), refundOf(escrow, e.refundId()).stage(Stage.WRITTEN_OFF));
            case DoubledRefundReturned e ->
                escrow.refund(
                                e.doubledRefundId(),
                                refundOf(escrow, e.doubledRefundId()).stage(Stage.CONFIRMED))
                        .refund(e.refundId(), refundOf(escrow, e.refundId()).stage(Stage.REPLACED));
        };
    }

    /** Moves each part out of one place into another: -1 takes, 1 gives. */
    static EscrowState moved(EscrowState escrow, List<Holding> parts, int held, int refunding, int refunded, int lost) {
        EscrowState next = escrow;
        for (Holding part : parts) {
            next = next.holding(
                    part.milestone(),
                    holding -> holding.moved(
                            held * part.amount(),
                            refunding * part.amount(),
                            refunded * part.amount(),
                            lost * part.amount()));
        }
        return next;
    }

    private static RefundState refundOf(EscrowState escrow, String id) {
        return Objects.requireNonNull(escrow.refunds().get(id), id);
    }
}
