package io.trato.command.escrow;

import static io.trato.command.Decision.under;

import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.command.escrow.RefundState.Stage;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.RefundCommand;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import io.trato.contract.escrow.RefundCommand.FailRefund;
import io.trato.contract.escrow.RefundCommand.RetryRefund;
import io.trato.contract.escrow.RefundCommand.ReviveRefund;
import io.trato.contract.escrow.RefundCommand.WriteOffRefund;
import io.trato.contract.escrow.RefundEvent.DoubledRefundReturned;
import io.trato.contract.escrow.RefundEvent.DoubledRefundWrittenOff;
import io.trato.contract.escrow.RefundEvent.RefundConfirmed;
import io.trato.contract.escrow.RefundEvent.RefundDoubled;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.escrow.RefundEvent.RefundGivenUp;
import io.trato.contract.escrow.RefundEvent.RefundParked;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
            case WriteOffRefund off ->
                under(
                        Rule.all(
                                new RefundRules(rules.escrow(), rules.context()).toWriteOff(off.refundId()),
                                Texts.plain("reason", off.reason(), 1, 5_000)),
                        () -> List.of(writtenOff(off)));
        };
    }

    /** One that had failed and arrives after all is as good. Only when another one of the same money had come is it too much. */
    private List<EscrowEvent> confirmed(ConfirmRefund confirm) {
        RefundState refund = refund(confirm.refundId());
        SameMoney same = SameMoney.of(rules.escrow(), confirm.refundId(), refund);
        return switch (refund.stage()) {
            case PENDING, FAILED, PARKED, REPLACED ->
                same.other(Stage.CONFIRMED)
                        .<List<EscrowEvent>>map(arrived -> List.of(doubled(confirm, refund, arrived)))
                        .orElseGet(() -> arrived(confirm, refund, same));
            case CONFIRMED, DOUBLED, WRITTEN_OFF -> List.of();
        };
    }

    /** What else would have been asked for again is not any more. */
    private List<EscrowEvent> arrived(ConfirmRefund confirm, RefundState refund, SameMoney same) {
        List<EscrowEvent> events = new ArrayList<>();
        events.add(new RefundConfirmed(
                confirm.escrowId(),
                confirm.refundId(),
                refund.origin().gateway(),
                confirm.gatewayReference(),
                confirm.gatewayStatus(),
                confirm.currency(),
                confirm.amount()));
        same.stuck().forEach(other -> events.add(new RefundGivenUp(confirm.escrowId(), other, confirm.refundId())));
        return events;
    }

    private RefundDoubled doubled(ConfirmRefund confirm, RefundState refund, String arrived) {
        return new RefundDoubled(
                confirm.escrowId(),
                rules.escrow().deal().jobId(),
                confirm.refundId(),
                arrived,
                refund.origin().gateway(),
                confirm.gatewayReference(),
                confirm.gatewayStatus(),
                confirm.currency(),
                confirm.amount());
    }

    private List<EscrowEvent> failed(FailRefund fail) {
        RefundState refund = refund(fail.refundId());
        SameMoney same = SameMoney.of(rules.escrow(), fail.refundId(), refund);
        return switch (refund.stage()) {
            case PENDING ->
                same.other(Stage.CONFIRMED)
                        .map(arrived -> givenUp(fail, refund, arrived))
                        .orElseGet(() -> failedAgain(fail, refund, same));
            case CONFIRMED ->
                same.doubled()
                        .<List<EscrowEvent>>map(doubled -> List.of(returned(fail, doubled)))
                        .or(() -> same.other(Stage.PENDING).map(asked -> givenUp(fail, refund, asked)))
                        .orElseGet(() -> failedAgain(fail, refund, same));
            case DOUBLED, WRITTEN_OFF -> List.of(returned(fail, fail.refundId()));
            case FAILED, REPLACED, PARKED -> List.of();
        };
    }

    private List<EscrowEvent> failedAgain(FailRefund fail, RefundState refund, SameMoney same) {
        return same.attempts() > pauses().size()
                ? List.of(failure(fail, refund, same), parked(fail, refund, same))
                : List.of(failure(fail, refund, same));
    }

    /** It failed, and nobody need ask again: the same money has arrived, or is still being decided about. */
    private List<EscrowEvent> givenUp(FailRefund fail, RefundState refund, String instead) {
        SameMoney same = SameMoney.of(rules.escrow(), fail.refundId(), refund);
        return List.of(failure(fail, refund, same), new RefundGivenUp(fail.escrowId(), fail.refundId(), instead));
    }

    private DoubledRefundReturned returned(FailRefund fail, String doubled) {
        RefundState refund = refund(fail.refundId());
        return new DoubledRefundReturned(
                fail.escrowId(),
                fail.refundId(),
                doubled,
                refund.origin().gateway(),
                fail.gatewayReference(),
                fail.gatewayStatus(),
                refund.currency(),
                refund.amount(),
                refund(doubled).stage() == Stage.WRITTEN_OFF);
    }

    private DoubledRefundWrittenOff writtenOff(WriteOffRefund off) {
        RefundState refund = refund(off.refundId());
        return new DoubledRefundWrittenOff(
                off.escrowId(),
                rules.escrow().deal().jobId(),
                off.refundId(),
                off.reason().strip(),
                refund.currency(),
                refund.amount());
    }

    private RefundFailed failure(FailRefund fail, RefundState refund, SameMoney same) {
        Duration pause =
                pauses().isEmpty() ? Duration.ZERO : pauses().get(Math.min(same.attempts(), pauses().size()) - 1);
        return new RefundFailed(
                fail.escrowId(),
                fail.refundId(),
                refund.origin().gateway(),
                fail.gatewayReference(),
                fail.gatewayStatus(),
                refund.currency(),
                refund.amount(),
                refund.stage() == Stage.CONFIRMED,
                rules.context().at().plus(pause));
    }

    private RefundParked parked(FailRefund fail, RefundState refund, SameMoney same) {
        return new RefundParked(
                fail.escrowId(),
                rules.escrow().deal().jobId(),
                fail.refundId(),
                refund.origin().gateway(),
                fail.gatewayStatus(),
                refund.currency(),
                refund.amount(),
                same.attempts());
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
                refund.currency(),
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
