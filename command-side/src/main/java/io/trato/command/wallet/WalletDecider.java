package io.trato.command.wallet;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.contract.wallet.WalletCommand;
import io.trato.contract.wallet.WalletCommand.ClearRelease;
import io.trato.contract.wallet.WalletCommand.ConfirmPayout;
import io.trato.contract.wallet.WalletCommand.CreditWallet;
import io.trato.contract.wallet.WalletCommand.DebitWallet;
import io.trato.contract.wallet.WalletCommand.FailPayout;
import io.trato.contract.wallet.WalletCommand.FreezeRelease;
import io.trato.contract.wallet.WalletCommand.RequestPayout;
import io.trato.contract.wallet.WalletCommand.RetryPayout;
import io.trato.contract.wallet.WalletCommand.ReturnPayout;
import io.trato.contract.wallet.WalletCommand.UnfreezeRelease;
import io.trato.contract.wallet.WalletEvent;
import io.trato.contract.wallet.WalletEvent.ClearingFrozen;
import io.trato.contract.wallet.WalletEvent.ClearingResumed;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import io.trato.contract.wallet.WalletEvent.PayoutFailed;
import io.trato.contract.wallet.WalletEvent.PayoutPaid;
import io.trato.contract.wallet.WalletEvent.PayoutRetried;
import io.trato.contract.wallet.WalletEvent.PayoutReturned;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import io.trato.contract.wallet.WalletEvent.WalletDebited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A provider's wallet in one currency. It is credited with what escrows release, each release once: the event claims the
 * release, and the log refuses a second claim however many credits come at the same time. A credit clears for some days; a
 * dispute or a chargeback stops the clearing, and what is left of it goes on when the last of them is lifted. What has cleared
 * is available, and its provider may have it paid out: the money leaves what is available at once, so that of two payouts
 * against one balance one wins, and comes back when it does not arrive.
 *
 * <p>What is taken back comes out of the release that it is about while that clears, then out of what is available. What is
 * missing is owed, and whatever becomes available afterwards pays that first. So no sum here is ever negative.
 */
public final class WalletDecider implements Decider<WalletCommand, WalletEvent, WalletState, WalletFacts> {

    @Override
    public WalletState initial() {
        return WalletState.EMPTY;
    }

    @Override
    public Decision<WalletEvent> decide(WalletState wallet, WalletCommand command, Context<WalletFacts> context) {
        WalletRules rules = new WalletRules(wallet, context);
        Clearing clearing = new Clearing(rules);
        Payouts payouts = new Payouts(rules);
        return switch (command) {
            case CreditWallet credit ->
                under(
                        List.of(context.onlyTheSystem(), rules.isPositive(credit.amount())),
                        () -> clearing.credited(credit));
            case ClearRelease clear -> under(List.of(context.onlyTheSystem()), () -> clearing.cleared(clear));
            case FreezeRelease freeze -> under(List.of(context.onlyTheSystem()), () -> clearing.frozen(freeze));
            case UnfreezeRelease lift -> under(List.of(context.onlyTheSystem()), () -> clearing.resumed(lift));
            case DebitWallet debit ->
                under(
                        List.of(
                                context.onlyTheSystem(),
                                rules.isNotNegative(debit.amount()),
                                rules.isNotNegative(debit.commission()),
                                rules.isPositive(Math.addExact(debit.amount(), debit.commission()))),
                        () -> List.of(clearing.debited(debit)));
            case RequestPayout request -> payouts.request(request);
            case ConfirmPayout confirm -> payouts.confirm(confirm);
            case FailPayout fail ->
                under(List.of(context.onlyTheSystem(), rules.isNotNegative(fail.fee())), () -> payouts.failed(fail));
            case RetryPayout retry -> under(List.of(context.onlyTheSystem()), () -> payouts.retried(retry));
            case ReturnPayout back ->
                under(List.of(context.onlyTheSystem(), rules.isNotNegative(back.fee())), () -> payouts.returned(back));
        };
    }

    @Override
    public WalletState evolve(WalletState wallet, WalletEvent event, Instant at) {
        return switch (event) {
            case WalletCredited e ->
                wallet.credited(e.providerId(), e.currency(), e.releaseId(), ClearingRelease.of(e.jobId(), e.amount()));
            case ClearingStarted e ->
                wallet.release(e.releaseId(), Clearing.of(wallet, e.releaseId()).until(e.clearsAt()));
            case ReleaseCleared e -> wallet.release(e.releaseId(), null).received(e.amount(), e.recovered());
            case ClearingFrozen e ->
                wallet.release(
                        e.releaseId(),
                        Clearing.of(wallet, e.releaseId()).frozen(e.cause(), Duration.ofSeconds(e.remainingSeconds())));
            case ClearingResumed e -> wallet.release(e.releaseId(), Clearing.resumed(wallet, e));
            case WalletDebited e -> Clearing.debited(wallet, e);
            case PayoutStarted e ->
                wallet.available(-e.amount())
                        .payout(
                                e.payoutId(),
                                new RunningPayout(e.gateway(), e.destination(), e.amount(), 1, null, false));
            case PayoutPaid e ->
                wallet.payout(e.payoutId(), Payouts.of(wallet, e.payoutId()).arrived());
            case PayoutAttemptFailed e ->
                wallet.payout(e.payoutId(), Payouts.of(wallet, e.payoutId()).waiting(e.retryAt()));
            case PayoutRetried e ->
                wallet.payout(e.payoutId(), Payouts.of(wallet, e.payoutId()).again(e.attempt()));
            case PayoutFailed e -> wallet.payout(e.payoutId(), null).received(e.amount(), e.recovered());
            case PayoutReturned e -> wallet.payout(e.payoutId(), null).received(e.amount(), e.recovered());
        };
    }
}
