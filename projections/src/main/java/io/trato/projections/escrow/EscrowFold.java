package io.trato.projections.escrow;

import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.HoldingView;
import io.trato.contract.escrow.Escrow.Payment;
import io.trato.contract.escrow.Escrow.PaymentStatus;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.EscrowEvent.PaymentFailed;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Folds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The money of a job from the escrow's stream, as a part of the job's view. Amounts are added up exactly or not at all. */
public final class EscrowFold {

    private EscrowFold() {}

    public static Escrow fold(@Nullable Escrow escrow, EscrowEvent event, LoggedEvent logged) {
        return switch (event) {
            case EscrowPlanned e -> planned(e, logged);
            case FundingStarted e -> funding(Folds.begun(escrow, logged), e, logged);
            case PaymentConfirmed e -> confirmed(Folds.begun(escrow, logged), e, logged);
            case PaymentFailed e -> failed(Folds.begun(escrow, logged), e, logged);
            case EscrowHeld e -> held(Folds.begun(escrow, logged), e, logged);
            case EscrowReleased e -> released(Folds.begun(escrow, logged), e, logged);
        };
    }

    private static Escrow planned(EscrowPlanned e, LoggedEvent logged) {
        long total = e.holdings().stream().mapToLong(Holding::amount).reduce(0, Math::addExact);
        List<HoldingView> holdings = e.holdings().stream()
                .map(h -> new HoldingView(h.milestone(), h.amount(), HoldingStatus.PLANNED))
                .toList();
        return new Escrow(e.escrowId(), logged.sequence(), e.currency(), total, 0, 0, 0, holdings, null);
    }

    private static Escrow funding(Escrow before, FundingStarted e, LoggedEvent logged) {
        Payment payment =
                new Payment(e.paymentId(), e.gateway(), e.method(), e.amount(), PaymentStatus.PENDING, null, null);
        return paid(before, everywhere(before, HoldingStatus.FUNDING), payment, logged);
    }

    private static Escrow confirmed(Escrow before, PaymentConfirmed e, LoggedEvent logged) {
        Payment payment = decided(
                Folds.begun(before.payment(), logged),
                PaymentStatus.CONFIRMED,
                e.gatewayReference(),
                e.gatewayStatus());
        return paid(before, before.holdings(), payment, logged);
    }

    private static Escrow failed(Escrow before, PaymentFailed e, LoggedEvent logged) {
        Payment payment = decided(
                Folds.begun(before.payment(), logged), PaymentStatus.FAILED, e.gatewayReference(), e.gatewayStatus());
        return paid(before, everywhere(before, HoldingStatus.FAILED), payment, logged);
    }

    private static Escrow held(Escrow before, EscrowHeld e, LoggedEvent logged) {
        return new Escrow(
                before.id(),
                logged.sequence(),
                before.currency(),
                before.planned(),
                Math.addExact(before.held(), e.amount()),
                before.released(),
                before.commission(),
                everywhere(before, HoldingStatus.HELD),
                before.payment());
    }

    private static Escrow released(Escrow before, EscrowReleased e, LoggedEvent logged) {
        List<HoldingView> holdings = before.holdings().stream()
                .map(h -> h.milestone() == e.milestone()
                        ? new HoldingView(h.milestone(), h.amount(), HoldingStatus.CLEARING)
                        : h)
                .toList();
        return new Escrow(
                before.id(),
                logged.sequence(),
                before.currency(),
                before.planned(),
                Math.subtractExact(before.held(), e.amount()),
                Math.addExact(before.released(), e.amount()),
                Math.addExact(before.commission(), e.commission()),
                holdings,
                before.payment());
    }

    private static List<HoldingView> everywhere(Escrow escrow, HoldingStatus status) {
        return escrow.holdings().stream()
                .map(h -> new HoldingView(h.milestone(), h.amount(), status))
                .toList();
    }

    private static Payment decided(Payment attempt, PaymentStatus status, String reference, String gatewayStatus) {
        return new Payment(
                attempt.id(), attempt.gateway(), attempt.method(), attempt.amount(), status, reference, gatewayStatus);
    }

    private static Escrow paid(Escrow before, List<HoldingView> holdings, Payment payment, LoggedEvent logged) {
        return new Escrow(
                before.id(),
                logged.sequence(),
                before.currency(),
                before.planned(),
                before.held(),
                before.released(),
                before.commission(),
                holdings,
                payment);
    }
}
