package io.trato.contract.escrow;

import io.trato.contract.Command;
import io.trato.contract.OpeningCommand;
import java.util.List;

/** What can be asked of an escrow, the money of one job. Amounts are whole minor units of its currency. */
public sealed interface EscrowCommand extends Command
        permits EscrowCommand.PlanEscrow,
                EscrowCommand.StartFunding,
                EscrowCommand.ConfirmPayment,
                EscrowCommand.FailPayment,
                EscrowCommand.ReleaseHolding,
                EscrowCommand.ReleasePart,
                EscrowCommand.CloseFunding,
                EscrowCommand.CloseEscrow,
                RefundCommand,
                DisputeCommand,
                ChargebackCommand {

    String escrowId();

    @Override
    default String aggregateId() {
        return escrowId();
    }

    /** The system plans one holding per milestone; a second time changes nothing. */
    record PlanEscrow(
            String escrowId,
            String jobId,
            String clientId,
            String providerId,
            String currency,
            List<Holding> holdings,
            int commissionBps,
            String policyVersion)
            implements EscrowCommand, OpeningCommand {
        public PlanEscrow {
            holdings = List.copyOf(holdings);
        }
    }

    /**
     * The job's client pays. The payment is created at the provider afterwards, under {@code paymentId} as its key.
     *
     * @param gateway the payment provider's name, such as {@code sandbox}
     * @param method what the gateway calls the means of payment; never a card's number
     */
    record StartFunding(String escrowId, String paymentId, String gateway, String method) implements EscrowCommand {}

    /** The system has fetched an approved payment from the gateway; the same one a second time changes nothing. */
    record ConfirmPayment(
            String escrowId,
            String paymentId,
            String gatewayReference,
            String gatewayStatus,
            long amount,
            String currency,
            long fee)
            implements EscrowCommand {}

    /** The system has fetched a payment that failed; the same one a second time changes nothing. */
    record FailPayment(String escrowId, String paymentId, String gatewayReference, String gatewayStatus)
            implements EscrowCommand {}

    /** The system releases what an approved milestone holds; a second time changes nothing. */
    record ReleaseHolding(String escrowId, int milestone) implements EscrowCommand {}

    /** The job's client releases a part of what a milestone holds, before it is approved. */
    record ReleasePart(String escrowId, int milestone, long amount, String currency) implements EscrowCommand {}

    /** The system says that the job has lapsed: nobody starts to pay any more. A second time changes nothing. */
    record CloseFunding(String escrowId) implements EscrowCommand {}

    /**
     * The system says that the job has ended before its time. Of everything held and not disputed the provider keeps
     * {@code keptParts} of {@code ofParts}; the rest goes back, and so does whatever is paid afterwards. A second time changes
     * nothing.
     */
    record CloseEscrow(String escrowId, long keptParts, long ofParts) implements EscrowCommand {}
}
