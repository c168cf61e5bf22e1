package io.trato.contract.escrow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money of a job as it is read. Amounts are whole minor units of its currency.
 *
 * @param version the escrow stream's version that this shows
 */
public record Escrow(
        String id,
        long version,
        String currency,
        long planned,
        long held,
        long released,
        long commission,
        List<HoldingView> holdings,
        @Nullable Payment payment) {

    public Escrow {
        holdings = List.copyOf(holdings);
    }

    /** @param milestone counted from 1 */
    public record HoldingView(int milestone, long amount, HoldingStatus status) {}

    /** The last attempt to pay. */
    public record Payment(
            String id,
            String gateway,
            String method,
            long amount,
            PaymentStatus status,
            @Nullable String gatewayReference,
            @Nullable String gatewayStatus) {}

    /** PENDING until the gateway has decided. */
    public enum PaymentStatus {
        PENDING,
        CONFIRMED,
        FAILED
    }
}
