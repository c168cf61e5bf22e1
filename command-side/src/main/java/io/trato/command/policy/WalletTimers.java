package io.trato.command.policy;

import io.trato.command.timer.Timers;
import io.trato.contract.wallet.WalletCommand.ClearRelease;
import io.trato.contract.wallet.WalletCommand.RetryPayout;
import io.trato.contract.wallet.WalletEvent.ClearingResumed;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** What happens to money in a wallet when its time has come. The wallet looks at each date again. */
@ProcessingGroup(WalletTimers.GROUP)
@DisallowReplay
public final class WalletTimers {

    public static final String GROUP = "wallet-timers";

    private final Timers timers;

    public WalletTimers(Timers timers) {
        this.timers = timers;
    }

    @EventHandler
    void aReleaseClears(ClearingStarted started, EventMessage<?> event) {
        timers.set(event, "clearing", started.clearsAt(), new ClearRelease(started.walletId(), started.releaseId()));
    }

    @EventHandler
    void whatWasStoppedGoesOn(ClearingResumed resumed, EventMessage<?> event) {
        if (resumed.clearsAt() != null) {
            timers.set(
                    event, "clearing", resumed.clearsAt(), new ClearRelease(resumed.walletId(), resumed.releaseId()));
        }
    }

    @EventHandler
    void aRefusedPayoutIsTriedAgain(PayoutAttemptFailed failed, EventMessage<?> event) {
        timers.set(
                event,
                "payout-retry",
                failed.retryAt(),
                new RetryPayout(failed.walletId(), failed.payoutId(), failed.attempt()));
    }
}
