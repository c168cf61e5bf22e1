package io.trato.command.escrow;

import static io.trato.command.Decision.under;

import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.contract.escrow.EscrowCommand.CloseEscrow;
import io.trato.contract.escrow.EscrowCommand.CloseFunding;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.FailPayment;
import io.trato.contract.escrow.EscrowCommand.PlanEscrow;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowClosed;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.FundingClosed;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.EscrowEvent.PaymentFailed;
import io.trato.contract.escrow.EscrowEvent.PaymentMismatched;
import io.trato.contract.escrow.EscrowEvent.SurplusReceived;
import java.util.List;
import java.util.Objects;

/** How money comes into an escrow, and how that ends. */
record Funding(EscrowRules rules) {

    Decision<EscrowEvent> plan(PlanEscrow plan) {
        return rules.isSystem() && rules.isPlanned()
                ? Decision.unchanged()
                : under(
                        List.of(rules.context().onlyTheSystem()),
                        () -> List.of(new EscrowPlanned(
                                plan.escrowId(),
                                plan.jobId(),
                                plan.clientId(),
                                plan.providerId(),
                                plan.currency(),
                                plan.holdings(),
                                plan.commissionBps(),
                                plan.policyVersion())));
    }

    Decision<EscrowEvent> start(StartFunding start) {
        EscrowState escrow = rules.escrow();
        return under(
                Rule.all(rules.toPay(), payments().knows(start.gateway())),
                () -> List.of(new FundingStarted(
                        start.escrowId(),
                        start.paymentId(),
                        start.gateway(),
                        start.method(),
                        escrow.total(),
                        escrow.deal().currency())));
    }

    Decision<EscrowEvent> confirm(ConfirmPayment confirm) {
        return rules.isSystem() && payments().wasConfirmed(confirm.paymentId())
                ? Decision.unchanged()
                : under(
                        List.of(
                                rules.context().onlyTheSystem(),
                                rules.exists(),
                                payments().isOurs(confirm)),
                        () -> confirmed(confirm));
    }

    Decision<EscrowEvent> fail(FailPayment fail) {
        return rules.isSystem() && !payments().isDeciding(fail.paymentId())
                ? Decision.unchanged()
                : under(
                        List.of(rules.context().onlyTheSystem(), rules.exists()),
                        () -> List.of(new PaymentFailed(
                                fail.escrowId(),
                                fail.paymentId(),
                                attempt().gateway(),
                                fail.gatewayReference(),
                                fail.gatewayStatus())));
    }

    Decision<EscrowEvent> lapse(CloseFunding close) {
        return under(
                List.of(rules.context().onlyTheSystem(), rules.exists()),
                () -> rules.escrow().closing().lapsed() ? List.of() : List.of(new FundingClosed(close.escrowId())));
    }

    Decision<EscrowEvent> close(CloseEscrow close) {
        return under(
                List.of(rules.context().onlyTheSystem(), rules.exists()),
                () -> rules.escrow().closing().ended() ? List.of() : closed(close));
    }

    private List<EscrowEvent> closed(CloseEscrow close) {
        Movements movements = new Movements(
                        close.escrowId(), rules.escrow(), rules.context().at())
                .add(new EscrowClosed(close.escrowId(), close.keptParts(), close.ofParts()));
        return Leftovers.settled(movements).events();
    }

    /**
     * Money that comes when the job is over, or besides what is paid already, or is not what was asked for, goes back at once, all
     * of it.
     */
    private List<EscrowEvent> confirmed(ConfirmPayment confirm) {
        EscrowState escrow = rules.escrow();
        Movements movements =
                new Movements(confirm.escrowId(), escrow, rules.context().at());
        if (!payments().isWhatWasAskedFor(confirm)) {
            return mismatched(confirm, movements).events();
        }
        return (escrow.paid() == null ? paid(confirm, movements) : surplus(confirm, movements)).events();
    }

    private Movements paid(ConfirmPayment confirm, Movements movements) {
        EscrowState escrow = rules.escrow();
        movements
                .add(new PaymentConfirmed(
                        confirm.escrowId(),
                        confirm.paymentId(),
                        rules.escrow().attempts().gatewayOf(confirm.paymentId()),
                        confirm.gatewayReference(),
                        confirm.gatewayStatus(),
                        confirm.amount(),
                        confirm.currency(),
                        confirm.fee()))
                .add(new EscrowHeld(
                        confirm.escrowId(),
                        escrow.deal().jobId(),
                        confirm.paymentId(),
                        confirm.amount(),
                        confirm.currency()));
        return escrow.closing().ended() ? Leftovers.refunded(movements) : movements;
    }

    private Movements surplus(ConfirmPayment confirm, Movements movements) {
        SurplusReceived surplus = new SurplusReceived(
                confirm.escrowId(),
                rules.escrow().deal().jobId(),
                confirm.paymentId(),
                rules.escrow().attempts().gatewayOf(confirm.paymentId()),
                confirm.gatewayReference(),
                confirm.gatewayStatus(),
                confirm.amount(),
                confirm.currency(),
                confirm.fee());
        return movements.add(surplus).refund(confirm, surplus.gateway());
    }

    private Movements mismatched(ConfirmPayment confirm, Movements movements) {
        FundingStarted attempt =
                movements.escrow().attempts().named(confirm.paymentId()).orElseThrow();
        return movements
                .add(new PaymentMismatched(
                        confirm.escrowId(),
                        rules.escrow().deal().jobId(),
                        confirm.paymentId(),
                        attempt.gateway(),
                        confirm.gatewayReference(),
                        confirm.gatewayStatus(),
                        attempt.amount(),
                        attempt.currency(),
                        confirm.amount(),
                        confirm.currency(),
                        confirm.fee()))
                .refund(confirm, attempt.gateway());
    }

    private PaymentRules payments() {
        return new PaymentRules(rules.escrow(), rules.context());
    }

    private FundingStarted attempt() {
        return Objects.requireNonNull(rules.escrow().attempt(), "the rules saw an attempt");
    }
}
