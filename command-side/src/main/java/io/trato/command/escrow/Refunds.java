package io.trato.command.escrow;

import static io.trato.command.Decision.under;

import io.trato.command.Decision;
import io.trato.command.escrow.RefundState.Stage;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.RefundCommand;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import io.trato.contract.escrow.RefundCommand.FailRefund;
import io.trato.contract.escrow.RefundCommand.RetryRefund;
import io.trato.contract.escrow.RefundEvent.RefundConfirmed;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the gateway makes of refunds. */
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
        };
    }

    /** One that had failed and arrives after all is as good, unless another was asked for in its place. */
    private List<EscrowEvent> confirmed(ConfirmRefund confirm) {
        return switch (refund(confirm.refundId()).stage()) {
            case PENDING, FAILED ->
                List.of(new RefundConfirmed(
                        confirm.escrowId(),
                        confirm.refundId(),
                        gateway(),
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
                List.of(new RefundFailed(
                        fail.escrowId(),
                        fail.refundId(),
                        gateway(),
                        fail.gatewayReference(),
                        fail.gatewayStatus(),
                        rules.escrow().deal().currency(),
                        refund.amount(),
                        refund.stage() == Stage.CONFIRMED,
                        rules.context().at().plus(rules.deadlines().refundRetry())));
            case FAILED, REPLACED -> List.of();
        };
    }

    private List<EscrowEvent> retried(RetryRefund retry) {
        RefundState refund = refund(retry.refundId());
        Instant retryAt = refund.retryAt();
        if (refund.stage() != Stage.FAILED
                || retryAt == null
                || rules.context().at().isBefore(retryAt)) {
            return List.of();
        }
        return List.of(new RefundRestarted(
                retry.escrowId(),
                Movements.refundId(retry.escrowId(), rules.escrow()),
                retry.refundId(),
                gateway(),
                rules.escrow().payment().gatewayReference(),
                rules.escrow().deal().currency(),
                refund.amount()));
    }

    private RefundState refund(String id) {
        return Objects.requireNonNull(rules.escrow().refunds().get(id), "the rules saw a refund");
    }

    private PaymentRules payments() {
        return new PaymentRules(rules.escrow(), rules.context());
    }

    private String gateway() {
        return rules.escrow().payment().gateway();
    }
}
