package io.trato.contract.escrow;

import io.trato.contract.Money;
import io.trato.contract.offer.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money of a job as it is read. Amounts are whole minor units of its currency. Once it is paid, what is held, released,
 * refunded (what is on its way included) and lost adds up to what was planned.
 *
 * @param version the escrow stream's version that this shows
 * @param released what left for the provider's wallet and was not taken back, commission included
 * @param commission the marketplace's share of that
 * @param lost what a chargeback took
 * @param payment the payment that is held, or else the last attempt
 * @param payments every attempt to pay, oldest first
 */
public record Escrow(
        String id,
        long version,
        String currency,
        long planned,
        long held,
        long released,
        long refunded,
        long lost,
        long commission,
        List<HoldingView> holdings,
        @Nullable Payment payment,
        List<Payment> payments,
        List<RefundView> refunds,
        List<DisputeView> disputes,
        List<ChargebackView> chargebacks) {

    public Escrow {
        holdings = List.copyOf(holdings);
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
        disputes = List.copyOf(disputes);
        chargebacks = List.copyOf(chargebacks);
    }

    /** @param milestone counted from 1 */
    public record HoldingView(
            int milestone, long amount, HoldingStatus status, long held, long released, long refunded, long lost) {}

    /**
     * An attempt to pay.
     *
     * @param amount what was asked for
     * @param received what came, where it was something else
     */
    public record Payment(
            String id,
            String gateway,
            String method,
            long amount,
            PaymentStatus status,
            @Nullable String gatewayReference,
            @Nullable String gatewayStatus,
            @Nullable Money received) {}

    /**
     * PENDING until the gateway has decided. SURPLUS: paid although another was, so it goes back. MISMATCHED: something else was
     * paid than was asked for, so it goes back.
     */
    public enum PaymentStatus {
        PENDING,
        CONFIRMED,
        FAILED,
        SURPLUS,
        MISMATCHED
    }

    /** Money on its way back. */
    public record RefundView(
            String id,
            long amount,
            RefundStatus status,
            @Nullable String gatewayStatus,
            Instant startedAt) {}

    /**
     * FAILED: it will be asked for again, as another refund, and is REPLACED by that. PARKED: it failed too often, and waits for
     * an operator. DOUBLED: it arrived besides another one of the same money, which the client owes. WRITTEN_OFF: nobody expects
     * that any more.
     */
    public enum RefundStatus {
        PENDING,
        CONFIRMED,
        FAILED,
        REPLACED,
        PARKED,
        DOUBLED,
        WRITTEN_OFF
    }

    /**
     * A dispute about a milestone's money.
     *
     * @param answerBy from then on silence accepts the claim
     * @param counterClaim null until the other side has answered
     * @param overdue whether the operator should have decided by now
     */
    public record DisputeView(
            String id,
            int milestone,
            Side by,
            String reason,
            long disputed,
            Split claim,
            Instant openedAt,
            Instant answerBy,
            @Nullable String answer,
            @Nullable Split counterClaim,
            @Nullable Instant decideBy,
            boolean overdue,
            List<Evidence> evidence,
            @Nullable DisputeOutcome outcome,
            @Nullable Split split,
            @Nullable String decision,
            @Nullable Side lostBy,
            @Nullable Instant resolvedAt) {

        public DisputeView {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * @param by null for an operator
     * @param files identifiers of uploads
     * @param attachments the same files with what is known of them; none in a view that was folded before they were kept
     */
    public record Evidence(
            @Nullable Side by, String text, List<String> files, List<EvidenceFile> attachments, Instant at) {

        public Evidence {
            files = List.copyOf(files);
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

    /**
     * @param paymentId which attempt to pay it is about
     * @param at when its status last changed
     */
    public record ChargebackView(
            String id, String paymentId, long amount, ChargebackStatus status, String gatewayStatus, Instant at) {}

    /** OPEN until somebody outside has decided. */
    public enum ChargebackStatus {
        OPEN,
        WON,
        LOST
    }
}
