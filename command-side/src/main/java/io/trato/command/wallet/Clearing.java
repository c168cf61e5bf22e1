package io.trato.command.wallet;

import io.trato.contract.market.MarketRules;
import io.trato.contract.wallet.WalletCommand.ClearRelease;
import io.trato.contract.wallet.WalletCommand.CreditWallet;
import io.trato.contract.wallet.WalletCommand.DebitWallet;
import io.trato.contract.wallet.WalletCommand.FreezeRelease;
import io.trato.contract.wallet.WalletCommand.UnfreezeRelease;
import io.trato.contract.wallet.WalletEvent;
import io.trato.contract.wallet.WalletEvent.ClearingFrozen;
import io.trato.contract.wallet.WalletEvent.ClearingResumed;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import io.trato.contract.wallet.WalletEvent.WalletDebited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to releases in a wallet, once the rules have agreed. A release that is no longer there changes nothing. */
record Clearing(WalletRules rules) {

    List<WalletEvent> credited(CreditWallet credit) {
        MarketRules agreed = rules.context().facts().agreed().apply(credit.jobId());
        Instant clearsAt = at().plus(agreed.deadlines().clearing());
        return List.of(
                new WalletCredited(
                        credit.walletId(),
                        credit.providerId(),
                        credit.releaseId(),
                        credit.jobId(),
                        credit.currency(),
                        credit.amount()),
                new ClearingStarted(credit.walletId(), credit.releaseId(), credit.jobId(), clearsAt, agreed.version()));
    }

    /** A timer's date may have moved since it was set, and there may be nothing left: the wallet looks again. */
    List<WalletEvent> cleared(ClearRelease clear) {
        ClearingRelease release = rules.release(clear.releaseId());
        if (release == null || !release.isDue(at())) {
            return List.of();
        }
        return List.of(new ReleaseCleared(
                clear.walletId(),
                rules.wallet().providerId(),
                clear.releaseId(),
                release.jobId(),
                rules.wallet().currency(),
                release.amount(),
                rules.wallet().recoveredOf(release.amount())));
    }

    List<WalletEvent> frozen(FreezeRelease freeze) {
        ClearingRelease release = rules.release(freeze.releaseId());
        if (release == null || !release.isNewTo(freeze.cause())) {
            return List.of();
        }
        return List.of(new ClearingFrozen(
                freeze.walletId(),
                freeze.releaseId(),
                release.jobId(),
                freeze.cause(),
                wholeSeconds(release.left(at()))));
    }

    List<WalletEvent> resumed(UnfreezeRelease lift) {
        ClearingRelease release = rules.release(lift.releaseId());
        if (release == null || !release.frozenBy().contains(lift.cause())) {
            return List.of();
        }
        boolean goesOn = release.frozenBy().size() == 1;
        return List.of(new ClearingResumed(
                lift.walletId(),
                lift.releaseId(),
                release.jobId(),
                lift.cause(),
                goesOn ? at().plus(release.remaining()) : null));
    }

    WalletDebited debited(DebitWallet debit) {
        ClearingRelease release = rules.release(debit.releaseId());
        long fromPending = release == null ? 0 : Math.min(release.amount(), debit.amount());
        long fromAvailable = Math.min(rules.wallet().available(), debit.amount() - fromPending);
        return new WalletDebited(
                debit.walletId(),
                debit.providerId(),
                debit.debitId(),
                debit.releaseId(),
                debit.jobId(),
                debit.currency(),
                debit.kind(),
                fromPending,
                fromAvailable,
                debit.amount() - fromPending - fromAvailable,
                debit.commission());
    }

    static WalletState debited(WalletState wallet, WalletDebited event) {
        WalletState less = wallet.providerId().isEmpty() ? opened(wallet, event) : wallet;
        if (event.fromPending() > 0) {
            less = less.release(event.releaseId(), of(less, event.releaseId()).less(event.fromPending()));
        }
        return less.available(-event.fromAvailable()).owed(event.owed());
    }

    static @Nullable ClearingRelease resumed(WalletState wallet, ClearingResumed event) {
        ClearingRelease lifted = of(wallet, event.releaseId()).lifted(event.cause());
        return event.clearsAt() == null ? lifted : lifted.until(event.clearsAt());
    }

    /** A release that an event is about; the wallet has one, or the event could not have come to be. */
    static ClearingRelease of(WalletState wallet, String releaseId) {
        return Objects.requireNonNull(wallet.clearing().get(releaseId), releaseId);
    }

    /** A release of which the commission took everything was never credited: its reversal may be the first that is heard. */
    private static WalletState opened(WalletState wallet, WalletDebited event) {
        return new WalletState(
                event.providerId(),
                event.currency(),
                wallet.available(),
                wallet.owed(),
                wallet.clearing(),
                wallet.payouts());
    }

    /** Rounded up: what was stopped must not be available earlier for it. */
    private static long wholeSeconds(Duration left) {
        return left.plusNanos(999_999_999).toSeconds();
    }

    private Instant at() {
        return rules.context().at();
    }
}
