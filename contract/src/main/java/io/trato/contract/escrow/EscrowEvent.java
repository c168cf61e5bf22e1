package io.trato.contract.escrow;

import io.trato.contract.Event;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What happens to the money of a job. Amounts are whole minor units of the escrow's currency. */
public sealed interface EscrowEvent extends Event
        permits EscrowEvent.EscrowPlanned,
                EscrowEvent.FundingStarted,
                EscrowEvent.PaymentConfirmed,
                EscrowEvent.PaymentFailed,
                EscrowEvent.EscrowHeld,
                EscrowEvent.SurplusReceived,
                EscrowEvent.PaymentMismatched,
                EscrowEvent.EscrowReleased,
                EscrowEvent.HoldingSplit,
                EscrowEvent.ReleaseReversed,
                EscrowEvent.ReleaseWithheld,
                EscrowEvent.FundingClosed,
                EscrowEvent.EscrowClosed,
                RefundEvent,
                DisputeEvent,
                ChargebackEvent {

    String escrowId();

    @Override
    default String streamId() {
        return escrowId();
    }

    @Revision("1")
    record EscrowPlanned(
            String escrowId,
            String jobId,
            String clientId,
            String providerId,
            String currency,
            List<Holding> holdings,
            int commissionBps,
            String policyVersion)
            implements EscrowEvent {
        public EscrowPlanned {
            holdings = List.copyOf(holdings);
        }
    }

    @Revision("1")
    record FundingStarted(
            String escrowId, String paymentId, String gateway, String method, long amount, String currency)
            implements EscrowEvent {}

    /** The client has paid; {@code gatewayStatus} is as received. */
    @Revision("1")
    record PaymentConfirmed(
            String escrowId,
            String paymentId,
            String gateway,
            String gatewayReference,
            String gatewayStatus,
            long amount,
            String currency,
            long fee)
            implements EscrowEvent {}

    @Revision("1")
    record PaymentFailed(
            String escrowId, String paymentId, String gateway, String gatewayReference, String gatewayStatus)
            implements EscrowEvent {}

    /** Every holding is HELD. */
    @Revision("1")
    record EscrowHeld(String escrowId, String jobId, String paymentId, long amount, String currency)
            implements EscrowEvent {}

    /**
     * Another attempt was approved although the escrow is paid. Its money came in, and goes back whole: the refund follows in
     * the same commit. {@code gatewayStatus} is as received.
     *
     * @param paymentId the attempt that nobody needs
     */
    @Revision("1")
    record SurplusReceived(
            String escrowId,
            String jobId,
            String paymentId,
            String gateway,
            String gatewayReference,
            String gatewayStatus,
            long amount,
            String currency,
            long fee)
            implements EscrowEvent {}

    /**
     * A payment was approved, but not of what was asked for. Its money came in, pays for nothing, and goes back whole: the refund
     * follows in the same commit. {@code gatewayStatus} is as received.
     *
     * @param asked what was asked for, in whole minor units of {@code askedCurrency}
     * @param amount what came
     */
    @Revision("1")
    record PaymentMismatched(
            String escrowId,
            String jobId,
            String paymentId,
            String gateway,
            String gatewayReference,
            String gatewayStatus,
            long asked,
            String askedCurrency,
            long amount,
            String currency,
            long fee)
            implements EscrowEvent {}

    /**
     * A holding left the escrow for the provider's wallet.
     *
     * @param releaseId what a wallet credits at most once
     * @param amount net plus commission
     */
    @Revision("1")
    record EscrowReleased(
            String escrowId,
            String jobId,
            String releaseId,
            int milestone,
            String providerId,
            String currency,
            long amount,
            long commission,
            long net)
            implements EscrowEvent {}

    /**
     * A holding was divided: a part left for the provider's wallet, the rest goes back to the client.
     *
     * @param releaseId what a wallet credits at most once
     * @param release net plus commission
     * @param gatewayReference the gateway's identifier of the payment
     */
    @Revision("1")
    record HoldingSplit(
            String escrowId,
            String jobId,
            int milestone,
            String providerId,
            String currency,
            String releaseId,
            long release,
            long commission,
            long net,
            String refundId,
            long refund,
            String paymentId,
            String gateway,
            String gatewayReference)
            implements EscrowEvent {}

    /**
     * What had been released is taken back from the provider's wallet, and the commission on it given back.
     *
     * @param debitId what a wallet is debited for at most once
     * @param amount net plus commission
     */
    @Revision("1")
    record ReleaseReversed(
            String escrowId,
            String jobId,
            String debitId,
            String releaseId,
            int milestone,
            String providerId,
            String currency,
            long amount,
            long commission,
            long net,
            ReversalKind kind)
            implements EscrowEvent {}

    /** An approved milestone cannot be released while a chargeback is open; it will be when that is won. */
    @Revision("1")
    record ReleaseWithheld(String escrowId, String jobId, int milestone) implements EscrowEvent {}

    /** The job has lapsed; a payment that is on its way may still arrive. */
    @Revision("1")
    record FundingClosed(String escrowId) implements EscrowEvent {}

    /** The job has ended before its time; what is paid from now on goes back. */
    @Revision("1")
    record EscrowClosed(String escrowId, long keptParts, long ofParts) implements EscrowEvent {}
}
