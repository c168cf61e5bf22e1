package io.trato.contract.wallet;

import io.trato.contract.Claim;
import io.trato.contract.Event;
import io.trato.contract.escrow.ReversalKind;
import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happens to a wallet. Amounts are whole minor units of its currency. */
public sealed interface WalletEvent extends Event {

    /** The kind of the claim that lets each release be credited once. */
    String CREDIT = "wallet-credit";

    /** The kind of the claim that lets each reversal be taken once. */
    String DEBIT = "wallet-debit";

    /** The kind of the claim that keeps the names of payouts apart. */
    String PAYOUT = "payout";

    String walletId();

    @Override
    default String streamId() {
        return walletId();
    }

    /** What happens to the money of a job. */
    sealed interface OfRelease extends WalletEvent {

        String releaseId();

        String jobId();
    }

    /** What happens to money on its way out. */
    sealed interface OfPayout extends WalletEvent {

        String payoutId();
    }

    /** @param amount net of commission; it is clearing, not yet available */
    @Revision("1")
    record WalletCredited(
            String walletId, String providerId, String releaseId, String jobId, String currency, long amount)
            implements OfRelease {

        @Override
        public Set<Claim> claims() {
            return Set.of(new Claim(CREDIT, releaseId, walletId));
        }
    }

    /** @param clearsAt from when on the release may be available */
    @Revision("1")
    record ClearingStarted(String walletId, String releaseId, String jobId, Instant clearsAt, String policyVersion)
            implements OfRelease {}

    /**
     * A release is available.
     *
     * @param amount all of it
     * @param recovered the part of it that went into what the provider owed
     */
    @Revision("1")
    record ReleaseCleared(
            String walletId,
            String providerId,
            String releaseId,
            String jobId,
            String currency,
            long amount,
            long recovered)
            implements OfRelease {}

    /** @param remainingSeconds for how long it will still clear once nothing stops it */
    @Revision("1")
    record ClearingFrozen(String walletId, String releaseId, String jobId, String cause, long remainingSeconds)
            implements OfRelease {}

    /** @param clearsAt null while something else still stops it */
    @Revision("1")
    record ClearingResumed(
            String walletId,
            String releaseId,
            String jobId,
            String cause,
            @Nullable Instant clearsAt) implements OfRelease {}

    /**
     * A release was taken back, or a part of it. What the client or the payment provider gets is the sum of all four amounts.
     *
     * @param fromPending out of what of this release was clearing
     * @param fromAvailable out of what was available
     * @param owed what was missing, and is recovered from what comes first
     * @param commission what the marketplace gives back
     */
    @Revision("1")
    record WalletDebited(
            String walletId,
            String providerId,
            String debitId,
            String releaseId,
            String jobId,
            String currency,
            ReversalKind kind,
            long fromPending,
            long fromAvailable,
            long owed,
            long commission)
            implements OfRelease {

        @Override
        public Set<Claim> claims() {
            return Set.of(new Claim(DEBIT, debitId, walletId));
        }
    }

    /** The money has left what is available and is on its way. */
    @Revision("1")
    record PayoutStarted(
            String walletId,
            String providerId,
            String payoutId,
            String gateway,
            String destination,
            String currency,
            long amount,
            String policyVersion)
            implements OfPayout {

        @Override
        public Set<Claim> claims() {
            return Set.of(new Claim(PAYOUT, payoutId, walletId));
        }
    }

    /**
     * It has arrived; {@code gatewayStatus} is as received.
     *
     * @param fee what the gateway keeps for it, which the marketplace bears
     */
    @Revision("1")
    record PayoutPaid(
            String walletId,
            String providerId,
            String payoutId,
            String gateway,
            String currency,
            long amount,
            long fee,
            String gatewayReference,
            String gatewayStatus)
            implements OfPayout {}

    /** The gateway refused an attempt; the money stays on its way until the next one. */
    @Revision("1")
    record PayoutAttemptFailed(
            String walletId,
            String payoutId,
            int attempt,
            Instant retryAt,
            String gatewayReference,
            String gatewayStatus,
            String policyVersion)
            implements OfPayout {}

    /** @param attempt the one that begins */
    @Revision("1")
    record PayoutRetried(
            String walletId,
            String payoutId,
            int attempt,
            String gateway,
            String destination,
            String currency,
            long amount)
            implements OfPayout {}

    /**
     * It will not arrive: the money is back.
     *
     * @param recovered the part of it that went into what the provider owed by then
     */
    @Revision("1")
    record PayoutFailed(
            String walletId,
            String providerId,
            String payoutId,
            String currency,
            long amount,
            long recovered,
            String gatewayReference,
            String gatewayStatus)
            implements OfPayout {}

    /**
     * It had arrived and came back.
     *
     * @param recovered the part of it that went into what the provider owed by then
     */
    @Revision("1")
    record PayoutReturned(
            String walletId,
            String providerId,
            String payoutId,
            String gateway,
            String currency,
            long amount,
            long recovered,
            String gatewayReference,
            String gatewayStatus)
            implements OfPayout {}
}
