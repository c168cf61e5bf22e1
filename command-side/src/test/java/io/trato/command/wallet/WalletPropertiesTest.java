package io.trato.command.wallet;

import static io.trato.command.Scenario.NOW;
import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.trato.command.Context;
import io.trato.command.Decision.Accepted;
import io.trato.contract.Actor;
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
import io.trato.contract.wallet.WalletEvent.PayoutPaid;
import io.trato.contract.wallet.WalletEvent.PayoutReturned;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import io.trato.contract.wallet.WalletEvent.WalletDebited;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold of a wallet whatever is asked of it, in whatever order, by whomever, however late and however often. */
class WalletPropertiesTest {

    private static final String ID = "wallet-p-CLP";
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final Actor STRANGER = account("account-x", Role.CLIENT);
    private static final WalletFacts FACTS = new WalletFacts(Set.of("sandbox"), MarketRules.FIRST);
    private static final WalletDecider DECIDER = new WalletDecider();

    @Test
    void noMoneyIsMadeOrLostAndNothingIsEverNegative() {
        qt().withExamples(2_000)
                .forAll(lists().of(integers().between(0, 1_000_000)).ofSizeBetween(1, 60))
                .checkAssert(WalletPropertiesTest::run);
    }

    private static void run(List<Integer> steps) {
        WalletState wallet = DECIDER.initial();
        Instant now = NOW;
        long balance = 0; // credited and returned, less taken back and arrived
        Set<String> claimed = new HashSet<>(); // as the log would refuse a second time
        WalletState replayed = DECIDER.initial();
        for (int step : steps) {
            now = now.plus(Duration.ofHours(step % 97));
            Actor actor = step % 11 == 0 ? STRANGER : step % 13 < 5 ? PROVIDER : SYSTEM;
            WalletCommand command = command(step);
            if (!(DECIDER.decide(wallet, command, new Context<>(actor, now, false, FACTS))
                    instanceof Accepted<WalletEvent> accepted)) {
                continue;
            }
            if (accepted.events().stream()
                    .flatMap(event -> event.claims().stream())
                    .anyMatch(claim -> !claimed.add(claim.kind() + claim.name()))) {
                continue;
            }
            for (WalletEvent event : accepted.events()) {
                wallet = DECIDER.evolve(wallet, event, now);
                replayed = DECIDER.evolve(replayed, event, NOW);
                balance += weight(event);
            }
            assertHolds(wallet, balance);
        }
        assertThat(replayed).as("a replay, whenever it happens").isEqualTo(wallet);
    }

    private static void assertHolds(WalletState wallet, long balance) {
        long transit = wallet.payouts().values().stream()
                .filter(payout -> !payout.paid())
                .mapToLong(RunningPayout::amount)
                .sum();
        assertThat(wallet.pending() + wallet.available() + transit - wallet.owed())
                .as("conserved")
                .isEqualTo(balance);
        assertThat(wallet.available()).isNotNegative();
        assertThat(wallet.owed()).isNotNegative();
        assertThat(wallet.clearing().values())
                .allSatisfy(release -> assertThat(release.amount()).isPositive());
        assertThat(wallet.owed() == 0 || wallet.available() == 0)
                .as("nothing is available to whoever owes")
                .isTrue();
    }

    /** What an event brings into the wallet from outside, or takes out of it. */
    private static long weight(WalletEvent event) {
        return switch (event) {
            case WalletCredited e -> e.amount();
            case WalletDebited e -> -(e.fromPending() + e.fromAvailable() + e.owed());
            case PayoutPaid e -> -e.amount();
            case PayoutReturned e -> e.amount();
            default -> 0;
        };
    }

    private static WalletCommand command(int step) {
        String release = "r" + step / 7 % 6;
        String payout = "p" + step / 5 % 4;
        long amount = step % 1_009;
        int attempt = 1 + step / 3 % 3;
        return switch (step % 17) {
            case 0, 1, 2 -> new CreditWallet(ID, "account-p", release, "job-1", "CLP", amount);
            case 3, 4, 5 -> new ClearRelease(ID, release);
            case 6 -> new FreezeRelease(ID, release, "c" + step % 2);
            case 7 -> new UnfreezeRelease(ID, release, "c" + step % 2);
            case 8 ->
                new DebitWallet(
                        ID,
                        "account-p",
                        "d" + step,
                        release,
                        "job-1",
                        "CLP",
                        amount,
                        step % 5,
                        ReversalKind.CHARGEBACK);
            case 9, 10, 11 -> new RequestPayout(ID, payout, "sandbox", "ba_1", "CLP", amount);
            case 12 -> new ConfirmPayout(ID, payout, attempt, "po", "paid", "CLP", amount, 0);
            case 13 -> new FailPayout(ID, payout, attempt, "po", "failed", 0);
            case 14, 15 -> new RetryPayout(ID, payout, attempt);
            default -> new ReturnPayout(ID, payout, attempt, "po", "returned", 0);
        };
    }
}
