package io.trato.command.escrow;

import io.trato.command.escrow.RefundState.Stage;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import io.trato.contract.escrow.RefundCommand.FailRefund;
import io.trato.contract.escrow.RefundCommand.WriteOffRefund;
import io.trato.contract.escrow.RefundEvent.DoubledRefundReturned;
import io.trato.contract.escrow.RefundEvent.DoubledRefundWrittenOff;
import io.trato.contract.escrow.RefundEvent.RefundConfirmed;
import io.trato.contract.escrow.RefundEvent.RefundDoubled;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.escrow.RefundEvent.RefundParked;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import java.time.Instant;

/** What is told of refunds: what the command says, with what the escrow knows of the refund. */
record RefundEvents(EscrowState escrow) {

    RefundConfirmed confirmed(ConfirmRefund confirm, RefundState refund) {
        return new RefundConfirmed(
                confirm.escrowId(),
                confirm.refundId(),
                refund.origin().gateway(),
                confirm.gatewayReference(),
                confirm.gatewayStatus(),
                confirm.currency(),
                confirm.amount());
    }

    /** @param arrived the other refund of the same money */
    RefundDoubled doubled(ConfirmRefund confirm, RefundState refund, String arrived) {
        return new RefundDoubled(
                confirm.escrowId(),
                escrow.deal().jobId(),
                confirm.refundId(),
                arrived,
                refund.origin().gateway(),
                confirm.gatewayReference(),
                confirm.gatewayStatus(),
                confirm.currency(),
                confirm.amount());
    }

    /** @param doubled the one that had come too many, which may have been written off */
    DoubledRefundReturned returned(FailRefund fail, RefundState refund, String doubled, boolean writtenOff) {
        return new DoubledRefundReturned(
                fail.escrowId(),
                fail.refundId(),
                doubled,
                refund.origin().gateway(),
                fail.gatewayReference(),
                fail.gatewayStatus(),
                refund.currency(),
                refund.amount(),
                writtenOff);
    }

    DoubledRefundWrittenOff writtenOff(WriteOffRefund off, RefundState refund) {
        return new DoubledRefundWrittenOff(
                off.escrowId(),
                escrow.deal().jobId(),
                off.refundId(),
                off.reason().strip(),
                refund.currency(),
                refund.amount());
    }

    RefundFailed failed(FailRefund fail, RefundState refund, Instant retryAt) {
        return new RefundFailed(
                fail.escrowId(),
                fail.refundId(),
                refund.origin().gateway(),
                fail.gatewayReference(),
                fail.gatewayStatus(),
                refund.currency(),
                refund.amount(),
                refund.stage() == Stage.CONFIRMED,
                retryAt);
    }

    RefundParked parked(FailRefund fail, RefundState refund, int attempts) {
        return new RefundParked(
                fail.escrowId(),
                escrow.deal().jobId(),
                fail.refundId(),
                refund.origin().gateway(),
                fail.gatewayStatus(),
                refund.currency(),
                refund.amount(),
                attempts);
    }

    /** The same money is asked for once more, as a refund of its own. */
    RefundRestarted restarted(String escrowId, String refundId, RefundState refund) {
        return new RefundRestarted(
                escrowId,
                Movements.refundId(escrowId, escrow),
                refundId,
                refund.origin().gateway(),
                refund.origin().gatewayReference(),
                refund.currency(),
                refund.amount());
    }
}
