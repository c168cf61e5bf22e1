package io.trato.projections.escrow;

import io.trato.contract.escrow.ChargebackEvent;
import io.trato.contract.escrow.DisputeEvent;
import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.HoldingView;
import io.trato.contract.escrow.Escrow.Payment;
import io.trato.contract.escrow.Escrow.PaymentStatus;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowClosed;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.FundingClosed;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.EscrowEvent.PaymentFailed;
import io.trato.contract.escrow.EscrowEvent.PaymentMismatched;
import io.trato.contract.escrow.EscrowEvent.ReleaseReversed;
import io.trato.contract.escrow.EscrowEvent.ReleaseWithheld;
import io.trato.contract.escrow.EscrowEvent.SurplusReceived;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.escrow.RefundEvent;
import io.trato.contract.escrow.ReversalKind;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Folds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The money of a job from the escrow's stream, as a part of the job's view. Amounts are added up exactly or not at all. */
public final class EscrowFold {

    private EscrowFold() {}

    public static Escrow fold(@Nullable Escrow escrow, EscrowEvent event, LoggedEvent logged) {
        if (event instanceof EscrowPlanned planned) {
            return planned(planned, logged);
        }
        Draft draft = Draft.of(Folds.begun(escrow, logged));
        return folded(draft, event, logged).at(logged);
    }

    private static Draft folded(Draft escrow, EscrowEvent event, LoggedEvent logged) {
        return switch (event) {
            case EscrowPlanned e -> throw new IllegalStateException("planned twice: " + e.escrowId());
            case FundingStarted e ->
                escrow.everywhere(HoldingStatus.FUNDING)
                        .payment(new Payment(
                                e.paymentId(),
                                e.gateway(),
                                e.method(),
                                e.amount(),
                                PaymentStatus.PENDING,
                                null,
                                null,
                                null));
            case PaymentConfirmed e ->
                escrow.payment(e.paymentId(), PaymentStatus.CONFIRMED, e.gatewayReference(), e.gatewayStatus());
            case PaymentFailed e ->
                escrow.everywhere(HoldingStatus.FAILED)
                        .payment(e.paymentId(), PaymentStatus.FAILED, e.gatewayReference(), e.gatewayStatus());
            case SurplusReceived e ->
                escrow.payment(e.paymentId(), PaymentStatus.SURPLUS, e.gatewayReference(), e.gatewayStatus());
            case PaymentMismatched e -> escrow.mismatched(e);
            case EscrowHeld e -> escrow.held();
            case EscrowReleased e ->
                escrow.moved(e.milestone(), -e.amount(), e.amount(), 0, 0).commission(e.commission());
            case HoldingSplit e ->
                escrow.moved(e.milestone(), -e.release() - e.refund(), e.release(), e.refund(), 0)
                        .commission(e.commission())
                        .refund(RefundViews.pending(e.refundId(), e.refund(), logged));
            case ReleaseReversed e -> {
                boolean refund = e.kind() == ReversalKind.REFUND;
                yield escrow.moved(e.milestone(), 0, -e.amount(), refund ? e.amount() : 0, refund ? 0 : e.amount())
                        .commission(-e.commission());
            }
            case ReleaseWithheld e -> escrow;
            case FundingClosed e -> escrow;
            case EscrowClosed e -> escrow;
            case RefundEvent e -> RefundViews.after(escrow, e, logged);
            case DisputeEvent e -> DisputeViews.after(escrow, e, logged);
            case ChargebackEvent e -> ChargebackViews.after(escrow, e, logged);
        };
    }

    private static Escrow planned(EscrowPlanned e, LoggedEvent logged) {
        long total = e.holdings().stream().mapToLong(Holding::amount).reduce(0, Math::addExact);
        List<HoldingView> holdings = e.holdings().stream()
                .map(h -> new HoldingView(h.milestone(), h.amount(), HoldingStatus.PLANNED, 0, 0, 0, 0))
                .toList();
        return new Escrow(
                e.escrowId(),
                logged.sequence(),
                e.currency(),
                total,
                0,
                0,
                0,
                0,
                0,
                holdings,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
