package io.trato.command.escrow;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.contract.escrow.ChargebackCommand;
import io.trato.contract.escrow.DisputeCommand;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.escrow.EscrowCommand.CloseEscrow;
import io.trato.contract.escrow.EscrowCommand.CloseFunding;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.FailPayment;
import io.trato.contract.escrow.EscrowCommand.PlanEscrow;
import io.trato.contract.escrow.EscrowCommand.ReleaseHolding;
import io.trato.contract.escrow.EscrowCommand.ReleasePart;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.RefundCommand;
import java.time.Instant;

/**
 * The money of one job, a holding for each milestone. It is planned when the job opens. The client starts a payment; the
 * gateway decides; what it says is believed only if payment, amount and currency are the ones that were asked for. Confirmed,
 * everything is held; failed, the client may try again. An approved milestone releases its holding to the provider's
 * wallet, less the commission on the job's cumulative release; its client may release parts of it before. When the job ends
 * before its time what is held goes back, all of it or what a stay's policy leaves, and so does whatever is paid afterwards.
 *
 * <p>Client or provider may dispute what is held of a milestone, or what is still clearing of it. That freezes this milestone
 * and no other. Figures that agree divide the money at once, silence accepts the claim, and else an operator decides. A
 * chargeback freezes everything that is held; won, what was asked for meanwhile is done, lost, the money is gone.
 *
 * <p>From the payment on, what is held, released, refunded or on its way back, and lost, adds up to what was paid, whatever
 * happens. What the system says twice changes nothing the second time.
 */
public final class EscrowDecider implements Decider<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> {

    @Override
    public EscrowState initial() {
        return EscrowState.NONE;
    }

    @Override
    public Decision<EscrowEvent> decide(EscrowState escrow, EscrowCommand command, Context<EscrowFacts> context) {
        EscrowRules rules = new EscrowRules(escrow, context);
        Funding funding = new Funding(rules);
        return switch (command) {
            case PlanEscrow plan -> funding.plan(plan);
            case StartFunding start -> funding.start(start);
            case ConfirmPayment confirm -> funding.confirm(confirm);
            case FailPayment fail -> funding.fail(fail);
            case CloseFunding close -> funding.lapse(close);
            case CloseEscrow close -> funding.close(close);
            case ReleaseHolding release -> new Releases(rules).whole(release);
            case ReleasePart part -> new Releases(rules).part(part);
            case RefundCommand refund -> new Refunds(rules).decide(refund);
            case DisputeCommand dispute -> new Disputes(new DisputeRules(escrow, context)).decide(dispute);
            case ChargebackCommand chargeback -> new Chargebacks(escrow, context).decide(chargeback);
        };
    }

    @Override
    public EscrowState evolve(EscrowState escrow, EscrowEvent event, Instant at) {
        return EscrowEvolution.after(escrow, event, at);
    }
}
