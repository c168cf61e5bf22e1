package io.trato.command.escrow;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.contract.Role;
import io.trato.contract.escrow.Commission;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.FailPayment;
import io.trato.contract.escrow.EscrowCommand.PlanEscrow;
import io.trato.contract.escrow.EscrowCommand.ReleaseHolding;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.EscrowEvent.PaymentFailed;
import io.trato.contract.escrow.HoldingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The money of one job, a holding for each milestone. It is planned when the job opens. The client starts a payment; the
 * gateway decides; what it says is believed only if payment, amount and currency are the ones that were asked for. Confirmed,
 * everything is held; failed, the client may try again. An approved milestone releases its holding to the provider's
 * wallet, less the commission on the job's cumulative release. What the system says twice changes nothing the second time.
 */
public final class EscrowDecider implements Decider<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> {

    @Override
    public EscrowState initial() {
        return EscrowState.NONE;
    }

    @Override
    public Decision<EscrowEvent> decide(EscrowState escrow, EscrowCommand command, Context<EscrowFacts> context) {
        EscrowRules rules = new EscrowRules(escrow, context);
        boolean system = context.actor().is(Role.SYSTEM);
        return switch (command) {
            case PlanEscrow plan ->
                system && rules.isPlanned()
                        ? Decision.unchanged()
                        : under(List.of(context.onlyTheSystem()), () -> List.of(planned(plan)));
            case StartFunding(var id, var payment, var gateway, var method) ->
                under(
                        List.of(rules.isTheClient(), rules.awaitsPayment(), rules.knows(gateway)),
                        () -> List.of(
                                new FundingStarted(id, payment, gateway, method, escrow.total(), escrow.currency())));
            case ConfirmPayment confirm ->
                system && rules.wasConfirmed(confirm)
                        ? Decision.unchanged()
                        : under(
                                List.of(context.onlyTheSystem(), rules.exists(), rules.matches(confirm)),
                                () -> confirmed(escrow, confirm));
            case FailPayment fail ->
                system && !rules.isDeciding(fail.paymentId())
                        ? Decision.unchanged()
                        : under(
                                List.of(context.onlyTheSystem(), rules.exists()),
                                () -> List.of(new PaymentFailed(
                                        fail.escrowId(),
                                        fail.paymentId(),
                                        attempt(escrow).gateway(),
                                        fail.gatewayReference(),
                                        fail.gatewayStatus())));
            case ReleaseHolding(var id, int milestone) ->
                system && escrow.holdings().get(milestone) == HoldingStatus.CLEARING
                        ? Decision.unchanged()
                        : under(
                                List.of(context.onlyTheSystem(), rules.exists(), rules.holds(milestone)),
                                () -> List.of(released(escrow, id, milestone)));
        };
    }

    @Override
    public EscrowState evolve(EscrowState escrow, EscrowEvent event, Instant at) {
        return switch (event) {
            case EscrowPlanned(var _, var job, var client, var provider, var currency, var holdings, int bps, var _) ->
                EscrowState.planned(job, client, provider, currency, bps, holdings);
            case FundingStarted started -> escrow.attempted(started);
            case PaymentConfirmed _ -> escrow;
            case PaymentFailed _ -> escrow.failedAttempt();
            case EscrowHeld _ -> escrow.held();
            case EscrowReleased released -> escrow.releasedOne(released.milestone(), released.amount());
        };
    }

    private static EscrowPlanned planned(PlanEscrow plan) {
        return new EscrowPlanned(
                plan.escrowId(),
                plan.jobId(),
                plan.clientId(),
                plan.providerId(),
                plan.currency(),
                plan.holdings(),
                plan.commissionBps(),
                plan.policyVersion());
    }

    private static List<EscrowEvent> confirmed(EscrowState escrow, ConfirmPayment confirm) {
        return List.of(
                new PaymentConfirmed(
                        confirm.escrowId(),
                        confirm.paymentId(),
                        attempt(escrow).gateway(),
                        confirm.gatewayReference(),
                        confirm.gatewayStatus(),
                        confirm.amount(),
                        confirm.currency(),
                        confirm.fee()),
                new EscrowHeld(
                        confirm.escrowId(), escrow.jobId(), confirm.paymentId(), confirm.amount(), confirm.currency()));
    }

    private static EscrowReleased released(EscrowState escrow, String id, int milestone) {
        long amount = Objects.requireNonNull(escrow.amounts().get(milestone), "the rules saw a holding");
        long commission = Commission.ofRelease(escrow.released(), amount, escrow.commissionBps());
        return new EscrowReleased(
                id,
                escrow.jobId(),
                id + ":" + milestone,
                milestone,
                escrow.providerId(),
                escrow.currency(),
                amount,
                commission,
                amount - commission);
    }

    private static FundingStarted attempt(EscrowState escrow) {
        return Objects.requireNonNull(escrow.attempt(), "the rules saw an attempt");
    }
}
