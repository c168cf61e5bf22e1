package io.trato.command.escrow;

import io.trato.command.escrow.RefundState.Origin;
import io.trato.contract.escrow.ChargebackEvent;
import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.ChargebackEvent.ChargebackOpened;
import io.trato.contract.escrow.ChargebackEvent.ChargebackWon;
import io.trato.contract.escrow.DisputeEvent;
import io.trato.contract.escrow.DisputeEvent.DisputeAnswered;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.DisputeOverdue;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.escrow.DisputeEvent.EvidenceAdded;
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
import io.trato.contract.escrow.RefundEvent;
import io.trato.contract.escrow.ReversalKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What each event makes of an escrow. */
final class EscrowEvolution {

    private EscrowEvolution() {}

    static EscrowState after(EscrowState escrow, EscrowEvent event, Instant at) {
        return switch (event) {
            case EscrowPlanned e -> planned(escrow, e);
            case FundingStarted e -> escrow.attempted(e);
            case PaymentConfirmed e -> escrow.confirmed(e);
            case PaymentFailed _ -> escrow.failedAttempt();
            case EscrowHeld _ -> escrow.held();
            case SurplusReceived e -> escrow.surplus(e.paymentId(), e.amount());
            case PaymentMismatched e -> escrow.mismatched(e.paymentId(), e.amount());
            case EscrowReleased e ->
                escrow.holding(
                                e.milestone(),
                                holding -> holding.released(new Release(e.releaseId(), e.amount(), at))
                                        .withheld(false))
                        .released(e.amount());
            case HoldingSplit e -> split(escrow, e, at);
            case ReleaseReversed e -> reversed(escrow, e);
            case ReleaseWithheld e -> escrow.holding(e.milestone(), holding -> holding.withheld(true));
            case FundingClosed _ -> escrow.closing(escrow.closing().lapse());
            case EscrowClosed(var _, long kept, long of) -> escrow.closing(Closing.end(kept, of));
            case RefundEvent e -> RefundEvolution.after(escrow, e);
            case DisputeEvent e -> dispute(escrow, e);
            case ChargebackEvent e -> chargeback(escrow, e);
        };
    }

    private static EscrowState planned(EscrowState escrow, EscrowPlanned e) {
        return escrow.planned(
                new Deal(e.jobId(), e.clientId(), e.providerId(), e.currency(), e.commissionBps(), e.policyVersion()),
                e.holdings().stream()
                        .map(holding -> HoldingState.planned(holding.milestone(), holding.amount()))
                        .toList());
    }

    private static EscrowState split(EscrowState escrow, HoldingSplit e, Instant at) {
        List<Holding> parts = List.of(new Holding(e.milestone(), e.refund()));
        return escrow.holding(
                        e.milestone(),
                        holding -> holding.released(new Release(e.releaseId(), e.release(), at))
                                .moved(-e.refund(), e.refund(), 0, 0)
                                .withheld(false))
                .released(e.release())
                .refund(
                        e.refundId(),
                        RefundState.asked(
                                e.refundId(),
                                new Origin(e.gateway(), e.gatewayReference()),
                                e.currency(),
                                e.refund(),
                                parts));
    }

    /** What is taken back for the client is on its way at once; the refund that follows only says under which name. */
    private static EscrowState reversed(EscrowState escrow, ReleaseReversed e) {
        boolean refund = e.kind() == ReversalKind.REFUND;
        return escrow.holding(
                        e.milestone(),
                        holding -> holding.takenBack(e.releaseId(), e.amount())
                                .moved(0, refund ? e.amount() : 0, 0, refund ? 0 : e.amount()))
                .released(-e.amount());
    }

    private static EscrowState dispute(EscrowState escrow, DisputeEvent event) {
        return switch (event) {
            case DisputeOpened e ->
                escrow.dispute(e.disputeId(), DisputeState.of(e))
                        .holding(e.milestone(), holding -> holding.disputed(e.disputeId()));
            case DisputeAnswered e ->
                escrow.dispute(e.disputeId(), disputeOf(escrow, e).answered(e.claim(), e.decideBy()));
            case EvidenceAdded _ -> escrow;
            case DisputeOverdue e ->
                escrow.dispute(e.disputeId(), disputeOf(escrow, e).flagged());
            case DisputeResolved e ->
                escrow.dispute(e.disputeId(), disputeOf(escrow, e).ended())
                        .holding(e.milestone(), holding -> holding.disputed(null));
        };
    }

    private static EscrowState chargeback(EscrowState escrow, ChargebackEvent event) {
        return switch (event) {
            case ChargebackOpened e ->
                escrow.chargeback(
                        e.chargebackId(),
                        new ChargebackState(
                                e.amount(), escrow.attempts().surplus().containsKey(e.paymentId()), true));
            case ChargebackWon e ->
                escrow.chargeback(e.chargebackId(), chargebackOf(escrow, e).decided());
            case ChargebackLost e ->
                RefundEvolution.moved(
                        escrow.chargeback(
                                e.chargebackId(), chargebackOf(escrow, e).decided()),
                        e.fromHeld(),
                        -1,
                        0,
                        0,
                        1);
        };
    }

    private static ChargebackState chargebackOf(EscrowState escrow, ChargebackEvent event) {
        return Objects.requireNonNull(escrow.chargebacks().get(event.chargebackId()), event.chargebackId());
    }

    private static DisputeState disputeOf(EscrowState escrow, DisputeEvent event) {
        return Objects.requireNonNull(escrow.disputes().get(event.disputeId()), event.disputeId());
    }
}
