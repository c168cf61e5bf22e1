package io.trato.command.escrow;

import static io.trato.command.Decision.under;

import io.trato.command.Decision;
import io.trato.command.escrow.RefundState.Stage;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.RefundCommand;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import io.trato.contract.escrow.RefundCommand.FailRefund;
import io.trato.contract.escrow.RefundCommand.RetryRefund;
import io.trato.contract.escrow.RefundCommand.ReviveRefund;
import io.trato.contract.escrow.RefundEvent.RefundConfirmed;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.escrow.RefundEvent.RefundParked;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the gateway makes of refunds: one that fails is asked for again with growing pauses, and at last by an operator only. */
record Refunds(EscrowRules rules) {

    Decision<EscrowEvent> decide(RefundCommand command) {
        return switch (command) {
            case ConfirmRefund confirm ->
                under(
                        List.of(
                                rules.context().onlyTheSystem(),
                                payments().knowsRefund(confirm.refundId()),
                                payments().matches(confirm)),
                        () -> confirmed(confirm));
            case FailRefund fail ->
                under(
                        List.of(rules.context().onlyTheSystem(), payments().knowsRefund(fail.refundId())),
                        () -> failed(fail));
            case RetryRefund retry ->
                under(
                        List.of(rules.context().onlyTheSystem(), payments().knowsRefund(retry.refundId())),
                        () -> retried(retry));
            case ReviveRefund revive ->
                under(
                        new RefundRules(rules.escrow(), rules.context()).toRevive(revive.refundId()),
                        () -> revived(revive));
        };
    }

    /** One that had failed and arrives after all is as good, unless another was asked for in its place. */
    private List<EscrowEvent> confirmed(ConfirmRefund confirm) {
        RefundState refund = refund(confirm.refundId());
        return switch (refund.stage()) {
            case PENDING, FAILED, PARKED ->
                List.of(new RefundConfirmed(
                        confirm.escrowId(),
                        confirm.refundId(),
                        refund.origin().gateway(),
                        confirm.gatewayReference(),
                        confirm.gatewayStatus(),
                        confirm.currency(),
                        confirm.amount()));
            case CONFIRMED, REPLACED -> List.of();
        };
    }

    private List<EscrowEvent> failed(FailRefund fail) {
        RefundState refund = refund(fail.refundId());
        return switch (refund.stage()) {
            case PENDING, CONFIRMED ->
                refund.attempt() > pauses().size()
                        ? List.of(failure(fail, refund), parked(fail, refund))
                        : List.of(failure(fail, refund));
            case FAILED, REPLACED, PARKED -> List.of();
        };
    }

    private RefundFailed failure(FailRefund fail, RefundState refund) {
        Duration pause =
                pauses().isEmpty() ? Duration.ZERO : pauses().get(Math.min(refund.attempt(), pauses().size()) - 1);
        return new RefundFailed(
                fail.escrowId(),
                fail.refundId(),
                refund.origin().gateway(),
                fail.gatewayReference(),
                fail.gatewayStatus(),
                rules.escrow().deal().currency(),
                refund.amount(),
                refund.stage() == Stage.CONFIRMED,
                rules.context().at().plus(pause));
    }

    private RefundParked parked(FailRefund fail, RefundState refund) {
        return new RefundParked(
                fail.escrowId(),
                rules.escrow().deal().jobId(),
                fail.refundId(),
                refund.origin().gateway(),
                fail.gatewayStatus(),
                rules.escrow().deal().currency(),
                refund.amount(),
                refund.attempt());
    }

    private List<EscrowEvent> retried(RetryRefund retry) {
        RefundState refund = refund(retry.refundId());
        Instant retryAt = refund.retryAt();
        return refund.stage() != Stage.FAILED
                        || retryAt == null
                        || rules.context().at().isBefore(retryAt)
                ? List.of()
                : List.of(restarted(retry.escrowId(), retry.refundId()));
    }

    private List<EscrowEvent> revived(ReviveRefund revive) {
        return List.of(restarted(revive.escrowId(), revive.refundId()));
    }

    private RefundRestarted restarted(String escrowId, String refundId) {
        RefundState refund = refund(refundId);
        return new RefundRestarted(
                escrowId,
                Movements.refundId(escrowId, rules.escrow()),
                refundId,
                refund.origin().gateway(),
                refund.origin().gatewayReference(),
                rules.escrow().deal().currency(),
                refund.amount());
    }

    private RefundState refund(String id) {
        return Objects.requireNonNull(rules.escrow().refunds().get(id), "the rules saw a refund");
    }

    private List<Duration> pauses() {
        return rules.deadlines().refundRetries();
    }

    private PaymentRules payments() {
        return new PaymentRules(rules.escrow(), rules.context());
    }
}
