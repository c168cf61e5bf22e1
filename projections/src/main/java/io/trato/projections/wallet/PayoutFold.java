package io.trato.projections.wallet;

import io.trato.contract.ReadModels;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.wallet.Payout;
import io.trato.contract.wallet.PayoutStatus;
import io.trato.contract.wallet.WalletEvent;
import io.trato.contract.wallet.WalletEvent.OfPayout;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import io.trato.contract.wallet.WalletEvent.PayoutFailed;
import io.trato.contract.wallet.WalletEvent.PayoutPaid;
import io.trato.contract.wallet.WalletEvent.PayoutRetried;
import io.trato.contract.wallet.WalletEvent.PayoutReturned;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import io.trato.projections.Folds;
import io.trato.projections.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payout from its wallet's stream. */
public final class PayoutFold implements ReadModel<Payout> {

    @Override
    public String name() {
        return ReadModels.PAYOUTS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Payout> documentType() {
        return Payout.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return event.event() instanceof WalletEvent.OfPayout payout ? List.of(payout.payoutId()) : List.of();
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return event.event() instanceof PayoutStarted;
    }

    @Override
    public long position(Payout document) {
        return document.position();
    }

    @Override
    public Payout fold(String id, @Nullable Payout document, LoggedEvent logged) {
        return switch (Folds.expected(OfPayout.class, logged)) {
            case PayoutStarted e -> started(e, logged);
            case PayoutPaid e ->
                ended(begun(document, logged), PayoutStatus.PAID, e.gatewayReference(), e.gatewayStatus(), logged);
            case PayoutAttemptFailed e ->
                tried(begun(document, logged), e.retryAt(), e.gatewayReference(), e.gatewayStatus(), logged);
            case PayoutRetried e -> again(begun(document, logged), e.attempt(), logged);
            case PayoutFailed e ->
                ended(begun(document, logged), PayoutStatus.FAILED, e.gatewayReference(), e.gatewayStatus(), logged);
            case PayoutReturned e ->
                ended(begun(document, logged), PayoutStatus.RETURNED, e.gatewayReference(), e.gatewayStatus(), logged);
        };
    }

    private static Payout begun(@Nullable Payout document, LoggedEvent logged) {
        return Folds.begun(document, logged);
    }

    private static Payout started(PayoutStarted e, LoggedEvent logged) {
        return new Payout(
                e.payoutId(),
                logged.position(),
                e.walletId(),
                e.providerId(),
                e.currency(),
                e.amount(),
                PayoutStatus.PAYING,
                e.gateway(),
                1,
                null,
                null,
                null,
                logged.at(),
                null);
    }

    private static Payout tried(Payout before, Instant retryAt, String reference, String status, LoggedEvent logged) {
        return next(before, PayoutStatus.PAYING, before.attempts(), retryAt, reference, status, null, logged);
    }

    private static Payout again(Payout before, int attempt, LoggedEvent logged) {
        return next(
                before,
                PayoutStatus.PAYING,
                attempt,
                null,
                before.gatewayReference(),
                before.gatewayStatus(),
                null,
                logged);
    }

    private static Payout ended(
            Payout before, PayoutStatus status, String reference, String gatewayStatus, LoggedEvent logged) {
        return next(before, status, before.attempts(), null, reference, gatewayStatus, logged.at(), logged);
    }

    private static Payout next(
            Payout before,
            PayoutStatus status,
            int attempts,
            @Nullable Instant retryAt,
            @Nullable String reference,
            @Nullable String gatewayStatus,
            @Nullable Instant endedAt,
            LoggedEvent logged) {
        return new Payout(
                before.id(),
                logged.position(),
                before.walletId(),
                before.providerId(),
                before.currency(),
                before.amount(),
                status,
                before.gateway(),
                attempts,
                retryAt,
                reference,
                gatewayStatus,
                before.startedAt(),
                endedAt);
    }
}
