package io.trato.contract.wallet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payout as its provider reads it.
 *
 * @param position the log position that this shows
 * @param amount whole minor units
 * @param attempts how often the gateway was asked
 * @param retryAt when it will be asked again, null unless an attempt has failed and another follows
 * @param gatewayStatus what the gateway last said, as received
 */
public record Payout(
        String id,
        long position,
        String walletId,
        String providerId,
        String currency,
        long amount,
        PayoutStatus status,
        String gateway,
        int attempts,
        @Nullable Instant retryAt,
        @Nullable String gatewayReference,
        @Nullable String gatewayStatus,
        Instant startedAt,
        @Nullable Instant endedAt) {}
