package io.trato.contract.escrow;

import io.trato.contract.Command;
import java.util.List;

/** What can be asked of an escrow, the money of one job. Amounts are whole minor units of its currency. */
public sealed interface EscrowCommand extends Command {

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
            implements EscrowCommand {
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
}
