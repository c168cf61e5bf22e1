package io.trato.contract.escrow;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What happens to money on its way back to the client. */
public sealed interface RefundEvent extends EscrowEvent {

    String refundId();

    /**
     * A refund is asked of the gateway, under its identifier as key.
     *
     * @param parts what of which milestone goes back; none when it is a payment that nobody needed
     * @param amount the sum of the parts, or that payment
     * @param held whether the money was held until now; otherwise it had been released, and a wallet gives it back
     * @param gatewayReference the gateway's identifier of the payment
     */
    @Revision("1")
    record RefundStarted(
            String escrowId,
            String jobId,
            String refundId,
            List<Holding> parts,
            String paymentId,
            String gateway,
            String gatewayReference,
            String currency,
            long amount,
            boolean held)
            implements RefundEvent {
        public RefundStarted {
            parts = List.copyOf(parts);
        }
    }

    /** The client has it back; {@code gatewayStatus} is as received. */
    @Revision("1")
    record RefundConfirmed(
            String escrowId,
            String refundId,
            String gateway,
            String gatewayRefundReference,
            String gatewayStatus,
            String currency,
            long amount)
            implements RefundEvent {}

    /**
     * The gateway refused it, or it came back after it had arrived; it is asked for again later, unless it is parked in the
     * same commit.
     *
     * @param returned whether it had arrived
     */
    @Revision("1")
    record RefundFailed(
            String escrowId,
            String refundId,
            String gateway,
            String gatewayRefundReference,
            String gatewayStatus,
            String currency,
            long amount,
            boolean returned,
            Instant retryAt)
            implements RefundEvent {}

    /**
     * A failed refund is asked for again, under an identifier of its own: the gateway would repeat its answer to the old one.
     *
     * @param refundId the new one
     * @param failedRefundId the one that it takes the place of
     */
    @Revision("1")
    record RefundRestarted(
            String escrowId,
            String refundId,
            String failedRefundId,
            String gateway,
            String gatewayReference,
            String currency,
            long amount)
            implements RefundEvent {}

    /**
     * It failed as often as it is tried by itself. The client's money waits until an operator has it asked for again.
     *
     * @param gatewayStatus why it failed last, as received
     * @param attempts how often it was asked for
     */
    @Revision("1")
    record RefundParked(
            String escrowId,
            String jobId,
            String refundId,
            String gateway,
            String gatewayStatus,
            String currency,
            long amount,
            int attempts)
            implements RefundEvent {}

    /**
     * It is not asked for any more, since the same money has gone back, or is on its way back, under another identifier.
     *
     * @param insteadRefundId that one
     */
    @Revision("1")
    record RefundGivenUp(String escrowId, String refundId, String insteadRefundId) implements RefundEvent {}

    /**
     * It arrived, and so had another one of the same money: that left twice. The client owes it, until one of both comes back or
     * an operator writes it off. {@code gatewayStatus} is as received.
     *
     * @param arrivedRefundId the one that had arrived before
     */
    @Revision("1")
    record RefundDoubled(
            String escrowId,
            String jobId,
            String refundId,
            String arrivedRefundId,
            String gateway,
            String gatewayRefundReference,
            String gatewayStatus,
            String currency,
            long amount)
            implements RefundEvent {}

    /**
     * One of two refunds of the same money came back, so that it has left once only.
     *
     * @param refundId the one that came back
     * @param doubledRefundId the one that had been too many; perhaps the same
     * @param writtenOff whether it had been given up for lost
     */
    @Revision("1")
    record DoubledRefundReturned(
            String escrowId,
            String refundId,
            String doubledRefundId,
            String gateway,
            String gatewayRefundReference,
            String gatewayStatus,
            String currency,
            long amount,
            boolean writtenOff)
            implements RefundEvent {}

    /** An operator gave up what a client was given twice: it is a loss. */
    @Revision("1")
    record DoubledRefundWrittenOff(
            String escrowId, String jobId, String refundId, String reason, String currency, long amount)
            implements RefundEvent {}
}
