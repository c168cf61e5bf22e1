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
import io.trato.contract.escrow.RefundEvent.RefundGivenUp;
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
                        () -> List.of(told().writtenOff(off, refund(off.refundId()))));
        };
    }

    /** One that had failed and arrives after all is as good. Only when another one of the same money had come is it too much. */
    private List<EscrowEvent> confirmed(ConfirmRefund confirm) {
        RefundState refund = refund(confirm.refundId());
        SameMoney same = SameMoney.of(rules.escrow(), confirm.refundId(), refund);
        return switch (refund.stage()) {
            case PENDING, FAILED, PARKED, REPLACED ->
                same.other(Stage.CONFIRMED)
                        .<List<EscrowEvent>>map(arrived -> List.of(told().doubled(confirm, refund, arrived)))
                        .orElseGet(() -> arrived(confirm, refund, same));
            case CONFIRMED, DOUBLED, WRITTEN_OFF -> List.of();
        };
    }

    /** What else would have been asked for again is not any more. */
    private List<EscrowEvent> arrived(ConfirmRefund confirm, RefundState refund, SameMoney same) {
        List<EscrowEvent> events = new ArrayList<>();
        events.add(told().confirmed(confirm, refund));
        same.stuck().forEach(other -> events.add(new RefundGivenUp(confirm.escrowId(), other, confirm.refundId())));
        return events;
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
                ? List.of(failure(fail, refund, same), told().parked(fail, refund, same.attempts()))
                : List.of(failure(fail, refund, same));
    }

    /** It failed, and nobody need ask again: the same money has arrived, or is still being decided about. */
    private List<EscrowEvent> givenUp(FailRefund fail, RefundState refund, String instead) {
        SameMoney same = SameMoney.of(rules.escrow(), fail.refundId(), refund);
        return List.of(failure(fail, refund, same), new RefundGivenUp(fail.escrowId(), fail.refundId(), instead));
    }

    private EscrowEvent failure(FailRefund fail, RefundState refund, SameMoney same) {
        Duration pause =
                pauses().isEmpty() ? Duration.ZERO : pauses().get(Math.min(same.attempts(), pauses().size()) - 1);
        return told().failed(fail, refund, rules.context().at().plus(pause));
    }

    private EscrowEvent returned(FailRefund fail, String doubled) {
        boolean writtenOff = refund(doubled).stage() == Stage.WRITTEN_OFF;
        return told().returned(fail, refund(fail.refundId()), doubled, writtenOff);
    }

    private List<EscrowEvent> retried(RetryRefund retry) {
        RefundState refund = refund(retry.refundId());
        Instant retryAt = refund.retryAt();
        return refund.stage() != Stage.FAILED
                        || retryAt == null
                        || rules.context().at().isBefore(retryAt)
                ? List.of()
                : List.of(told().restarted(retry.escrowId(), retry.refundId(), refund));
    }

    private List<EscrowEvent> revived(ReviveRefund revive) {
        return List.of(told().restarted(revive.escrowId(), revive.refundId(), refund(revive.refundId())));
    }

    private RefundEvents told() {
        return new RefundEvents(rules.escrow());
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
