package io.trato.contract.escrow;

/** What is said of refunds that are on their way. What the system says a second time changes nothing. */
public sealed interface RefundCommand extends EscrowCommand {

    /** It arrived; {@code gatewayStatus} is as received. */
    record ConfirmRefund(
            String escrowId,
            String refundId,
            String gatewayReference,
            String gatewayStatus,
            long amount,
            String currency)
            implements RefundCommand {}

    /** The gateway refused it, or it came back after it had arrived. */
    record FailRefund(String escrowId, String refundId, String gatewayReference, String gatewayStatus)
            implements RefundCommand {}

    /** A timer asks for a failed refund once more; too early it changes nothing. */
    record RetryRefund(String escrowId, String refundId) implements RefundCommand {}

    /** An operator has a parked refund asked for once more, when what was in its way is mended. */
    record ReviveRefund(String escrowId, String refundId) implements RefundCommand {}

    /** An operator gives up what a client was given twice. */
    record WriteOffRefund(String escrowId, String refundId, String reason) implements RefundCommand {}
}
