package io.trato.contract.escrow;

import io.trato.contract.Event;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What happens to the money of a job. Amounts are whole minor units of the escrow's currency. */
public sealed interface EscrowEvent extends Event {

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
}
