package io.trato.command.wallet;

import static io.trato.command.Scenario.NOW;
import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Scenario;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.escrow.ReversalKind;
import io.trato.contract.market.MarketRules;
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
import java.util.Set;
import org.junit.jupiter.api.Test;

class WalletDeciderTest {

    private static final String ID = "wallet-p-EUR";
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final Actor STRANGER = account("account-x", Role.PROVIDER, Role.OPERATOR);
    private static final Duration CLEARING = Duration.ofDays(5);

    private final Scenario<WalletCommand, WalletEvent, WalletState, WalletFacts> wallet =
            Scenario.of(new WalletDecider(), new WalletFacts(Set.of("sandbox"), MarketRules.FIRST));

    @Test
    void aReleaseClearsForFiveDaysAndOnce() {
        wallet.accepts(
                        SYSTEM,
                        credit("r1", 17_000),
                        new WalletCredited(ID, "account-p", "r1", "job-1", "EUR", 17_000),
                        new ClearingStarted(ID, "r1", "job-1", NOW.plus(CLEARING), "2026-1"))
                .after(CLEARING.minusNanos(1))
                .accepts(SYSTEM, new ClearRelease(ID, "r1"))
                .after(Duration.ofNanos(1))
                .accepts(SYSTEM, new ClearRelease(ID, "r1"), cleared("r1", 17_000, 0))
                .accepts(SYSTEM, new ClearRelease(ID, "r1"))
                .accepts(SYSTEM, new ClearRelease(ID, "never heard of"));
        assertThat(wallet.state().available()).isEqualTo(17_000);
        assertThat(wallet.state().pending()).isZero();
    }

    @Test
    void onlyTheSystemMovesWhatClears() {
        wallet.refuses(PROVIDER, credit("r1", 1), RefusalCode.FORBIDDEN)
                .refuses(SYSTEM, credit("r1", 0), RefusalCode.AMOUNT_INVALID)
                .refuses(STRANGER, new ClearRelease(ID, "r1"), RefusalCode.FORBIDDEN)
                .refuses(STRANGER, new FreezeRelease(ID, "r1", "d"), RefusalCode.FORBIDDEN)
                .refuses(STRANGER, new UnfreezeRelease(ID, "r1", "d"), RefusalCode.FORBIDDEN)
                .refuses(STRANGER, debit("d", "r1", 1, 0), RefusalCode.FORBIDDEN)
                .refuses(STRANGER, new FailPayout(ID, "p1", 1, "po", "failed", 0), RefusalCode.FORBIDDEN)
                .refuses(STRANGER, new RetryPayout(ID, "p1", 1), RefusalCode.FORBIDDEN)
                .refuses(STRANGER, new ReturnPayout(ID, "p1", 1, "po", "returned", 0), RefusalCode.FORBIDDEN)
                .refuses(STRANGER, confirm("p1", 1, 1), RefusalCode.FORBIDDEN);
    }

    @Test
    void whatIsDisputedStandsStillAndGoesOnForWhatWasLeft() {
        wallet.does(SYSTEM, credit("r1", 100))
                .after(Duration.ofDays(3))
                .accepts(
                        SYSTEM,
                        new FreezeRelease(ID, "r1", "dispute"),
                        new ClearingFrozen(ID, "r1", "job-1", "dispute", 172_800))
                .accepts(SYSTEM, new FreezeRelease(ID, "r1", "dispute"))
                .after(Duration.ofDays(1))
                .accepts(
                        SYSTEM,
                        new FreezeRelease(ID, "r1", "chargeback"),
                        new ClearingFrozen(ID, "r1", "job-1", "chargeback", 172_800))
                .after(Duration.ofDays(30))
                .accepts(SYSTEM, new ClearRelease(ID, "r1"))
                .accepts(
                        SYSTEM,
                        new UnfreezeRelease(ID, "r1", "dispute"),
                        new ClearingResumed(ID, "r1", "job-1", "dispute", null))
                .accepts(SYSTEM, new UnfreezeRelease(ID, "r1", "dispute"))
                .accepts(SYSTEM, new FreezeRelease(ID, "r1", "dispute"))
                .accepts(SYSTEM, new ClearRelease(ID, "r1"))
                .accepts(
                        SYSTEM,
                        new UnfreezeRelease(ID, "r1", "chargeback"),
                        new ClearingResumed(
                                ID, "r1", "job-1", "chargeback", wallet.now().plus(Duration.ofDays(2))))
                .accepts(SYSTEM, new ClearRelease(ID, "r1"))
                .after(Duration.ofDays(2))
                .accepts(SYSTEM, new ClearRelease(ID, "r1"), cleared("r1", 100, 0))
                .accepts(SYSTEM, new FreezeRelease(ID, "r1", "too late"));
    }

    @Test
    void whatIsTakenBackComesFromTheReleaseThenFromTheWalletAndTheRestIsOwed() {
        available(300);
        wallet.does(SYSTEM, credit("r1", 1_000))
                .accepts(SYSTEM, debit("d1", "r1", 400, 60), debited("d1", "r1", 400, 0, 0, 60))
                .accepts(SYSTEM, debit("d2", "r1", 1_100, 100), debited("d2", "r1", 600, 300, 200, 100))
                .after(CLEARING)
                .accepts(SYSTEM, new ClearRelease(ID, "r1"))
                .refuses(PROVIDER, payout("p1", 1), RefusalCode.FUNDS_INSUFFICIENT);
        assertThat(wallet.state().owed()).isEqualTo(200);
        wallet.does(SYSTEM, credit("r2", 150))
                .does(SYSTEM, credit("r3", 150))
                .after(CLEARING)
                .accepts(SYSTEM, new ClearRelease(ID, "r2"), cleared("r2", 150, 150))
                .accepts(SYSTEM, new ClearRelease(ID, "r3"), cleared("r3", 150, 50));
        assertThat(wallet.state().owed()).isZero();
        assertThat(wallet.state().available()).isEqualTo(100);
    }

    @Test
    void aPayoutLeavesAtOnceAndArrivesOnce() {
        available(500);
        wallet.refuses(STRANGER, payout("p1", 100), RefusalCode.NOT_FOUND)
                .refuses(PROVIDER, payout("p1", 501), RefusalCode.FUNDS_INSUFFICIENT)
                .refuses(PROVIDER, payout("p1", 0), RefusalCode.AMOUNT_INVALID)
                .refuses(
                        PROVIDER,
                        new RequestPayout(ID, "p1", "sandbox", "ba_1", "USD", 100),
                        RefusalCode.CURRENCY_MISMATCH)
                .refuses(
                        PROVIDER,
                        new RequestPayout(ID, "p1", "carrier pigeon", "ba_1", "EUR", 1),
                        RefusalCode.MALFORMED)
                .accepts(
                        PROVIDER,
                        payout("p1", 400),
                        new PayoutStarted(ID, "account-p", "p1", "sandbox", "ba_1", "EUR", 400, "2026-1"))
                .refuses(PROVIDER, payout("p1", 100), RefusalCode.ALREADY_EXISTS)
                .refuses(PROVIDER, payout("p2", 101), RefusalCode.FUNDS_INSUFFICIENT)
                .refuses(SYSTEM, confirm("p1", 1, 399), RefusalCode.PAYMENT_MISMATCH)
                .refuses(SYSTEM, confirm("p1", 2, 400), RefusalCode.PAYMENT_MISMATCH)
                .accepts(
                        SYSTEM,
                        confirm("p1", 1, 400),
                        new PayoutPaid(ID, "account-p", "p1", "sandbox", "EUR", 400, 5, "po", "paid"))
                .accepts(SYSTEM, confirm("p1", 1, 400));
        assertThat(wallet.state().available()).isEqualTo(100);
    }

    @Test
    void whoIsSuspendedIsNotPaid() {
        available(500);
        wallet.whileSuspended().refuses(PROVIDER, payout("p1", 100), RefusalCode.ACCOUNT_SUSPENDED);
    }

    @Test
    void aRefusedPayoutIsTriedAgainAndThenComesBack() {
        available(500);
        wallet.does(PROVIDER, payout("p1", 500))
                .accepts(
                        SYSTEM,
                        fail(1),
                        new PayoutAttemptFailed(
                                ID, "p1", 1, wallet.now().plus(Duration.ofHours(1)), "po", "failed", "2026-1"))
                .accepts(SYSTEM, fail(1))
                .accepts(SYSTEM, new RetryPayout(ID, "p1", 1))
                .refuses(SYSTEM, confirm("p1", 1, 500), RefusalCode.PAYMENT_MISMATCH)
                .after(Duration.ofHours(1))
                .accepts(
                        SYSTEM,
                        new RetryPayout(ID, "p1", 1),
                        new PayoutRetried(ID, "p1", 2, "sandbox", "ba_1", "EUR", 500))
                .accepts(SYSTEM, new RetryPayout(ID, "p1", 1))
                .accepts(SYSTEM, fail(1))
                .does(SYSTEM, fail(2))
                .after(Duration.ofDays(1))
                .does(SYSTEM, new RetryPayout(ID, "p1", 2))
                .accepts(SYSTEM, fail(3), new PayoutFailed(ID, "account-p", "p1", "EUR", 500, 0, "po", "failed"))
                .accepts(SYSTEM, fail(3));
        assertThat(wallet.state().available()).isEqualTo(500);
    }

    @Test
    void whatComesBackPaysWhatIsOwedFirst() {
        available(500);
        wallet.does(PROVIDER, payout("p1", 500))
                .does(SYSTEM, confirm("p1", 1, 500))
                .does(SYSTEM, debit("d1", "r0", 120, 0))
                .accepts(
                        SYSTEM,
                        new ReturnPayout(ID, "p1", 1, "po", "returned", 0),
                        new PayoutReturned(ID, "account-p", "p1", "sandbox", "EUR", 500, 120, "po", "returned"))
                .accepts(SYSTEM, new ReturnPayout(ID, "p1", 1, "po", "returned", 0));
        assertThat(wallet.state().available()).isEqualTo(380);
        assertThat(wallet.state().owed()).isZero();
    }

    @Test
    void aReturnThatOvertakesTheNewsOfTheArrivalKeepsTheFee() {
        available(500);
        wallet.does(PROVIDER, payout("p1", 500))
                .accepts(
                        SYSTEM,
                        new ReturnPayout(ID, "p1", 1, "po", "returned", 5),
                        new PayoutPaid(ID, "account-p", "p1", "sandbox", "EUR", 500, 5, "po", "overtaken"),
                        new PayoutReturned(ID, "account-p", "p1", "sandbox", "EUR", 500, 0, "po", "returned"))
                .accepts(SYSTEM, new ReturnPayout(ID, "p1", 1, "po", "returned", 5));
        assertThat(wallet.state().available()).isEqualTo(500);
    }

    /** Some gateways have one word for both. */
    @Test
    void failedAfterItArrivedMeansThatItCameBack() {
        available(500);
        wallet.does(PROVIDER, payout("p1", 500))
                .does(SYSTEM, confirm("p1", 1, 500))
                .accepts(
                        SYSTEM,
                        fail(1),
                        new PayoutReturned(ID, "account-p", "p1", "sandbox", "EUR", 500, 0, "po", "failed"));
    }

    private void available(long amount) {
        wallet.does(SYSTEM, credit("r0", amount)).after(CLEARING).does(SYSTEM, new ClearRelease(ID, "r0"));
    }

    private static CreditWallet credit(String release, long amount) {
        return new CreditWallet(ID, "account-p", release, "job-1", "EUR", amount);
    }

    private static ReleaseCleared cleared(String release, long amount, long recovered) {
        return new ReleaseCleared(ID, "account-p", release, "job-1", "EUR", amount, recovered);
    }

    private static DebitWallet debit(String id, String release, long amount, long commission) {
        return new DebitWallet(
                ID, "account-p", id, release, "job-1", "EUR", amount, commission, ReversalKind.CHARGEBACK);
    }

    private static WalletDebited debited(
            String id, String release, long pending, long available, long owed, long commission) {
        return new WalletDebited(
                ID,
                "account-p",
                id,
                release,
                "job-1",
                "EUR",
                ReversalKind.CHARGEBACK,
                pending,
                available,
                owed,
                commission);
    }

    private static RequestPayout payout(String id, long amount) {
        return new RequestPayout(ID, id, "sandbox", "ba_1", "EUR", amount);
    }

    private static ConfirmPayout confirm(String id, int attempt, long amount) {
        return new ConfirmPayout(ID, id, attempt, "po", "paid", "EUR", amount, 5);
    }

    private static FailPayout fail(int attempt) {
        return new FailPayout(ID, "p1", attempt, "po", "failed", 0);
    }
}
