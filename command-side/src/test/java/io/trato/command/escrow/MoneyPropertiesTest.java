package io.trato.command.escrow;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.trato.command.Decision.Accepted;
import io.trato.command.Scenario;
import io.trato.contract.Role;
import io.trato.contract.escrow.Commission;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.PlanEscrow;
import io.trato.contract.escrow.EscrowCommand.ReleaseHolding;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.Holding;
import io.trato.contract.market.DealDeadlines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold of money whatever the amounts, the rate, the cut and the order. */
class MoneyPropertiesTest {

    @Test
    void commissionDoesNotDependOnHowTheMoneyIsCut() {
        qt().forAll(
                        lists().of(longs().between(1, 1_000_000_000_000L)).ofSizeBetween(1, 40),
                        integers().between(0, 10_000))
                .check((parts, rate) -> {
                    long released = 0;
                    long commission = 0;
                    for (long part : parts) {
                        commission += Commission.ofRelease(released, part, rate);
                        released += part;
                    }
                    return commission == Commission.on(released, rate);
                });
    }

    @Test
    void commissionIsNeverMoreThanIsReleased() {
        qt().forAll(
                        longs().between(0, 1_000_000_000_000L),
                        longs().between(1, 1_000_000_000_000L),
                        integers().between(0, 10_000))
                .check((before, release, rate) -> {
                    long commission = Commission.ofRelease(before, release, rate);
                    return commission >= 0 && commission <= release;
                });
    }

    @Test
    void whatWasHeldIsReleasedToTheLastMinorUnitInWhateverOrder() {
        qt().forAll(
                        lists().of(longs().between(1, 1_000_000_000L)).ofSizeBetween(1, 12),
                        lists().of(integers().between(1, 14)).ofSizeBetween(0, 40),
                        integers().between(0, 10_000))
                .check(MoneyPropertiesTest::conserved);
    }

    /** Milestones are released in a random order, some twice and some that do not exist; at the end the rest is. */
    private static boolean conserved(List<Long> amounts, List<Integer> order, int rate) {
        long total = amounts.stream().mapToLong(Long::longValue).sum();
        Scenario<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> escrow = funded(amounts, total, rate);
        List<Integer> all = new ArrayList<>(order);
        IntStream.rangeClosed(1, amounts.size()).forEach(all::add);
        long net = 0;
        long commission = 0;
        for (int milestone : all) {
            if (escrow.when(SYSTEM, new ReleaseHolding("escrow-1", milestone))
                    instanceof Accepted<EscrowEvent> accepted) {
                for (EscrowEvent event : accepted.events()) {
                    EscrowReleased released = (EscrowReleased) event;
                    net += released.net();
                    commission += released.commission();
                    escrow.given(event);
                }
            }
        }
        return net + commission == total
                && escrow.state().released() == total
                && commission == Commission.on(total, rate);
    }

    private static Scenario<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> funded(
            List<Long> amounts, long total, int rate) {
        List<Holding> holdings = IntStream.rangeClosed(1, amounts.size())
                .mapToObj(number -> new Holding(number, amounts.get(number - 1)))
                .toList();
        return Scenario.of(
                        new EscrowDecider(),
                        new EscrowFacts(Set.of("sandbox"), DealDeadlines.FIRST, Duration.ofDays(5), "2026-1"))
                .does(SYSTEM, new PlanEscrow("escrow-1", "job-1", "account-c", "account-p", "EUR", holdings, rate, "1"))
                .does(account("account-c", Role.CLIENT), new StartFunding("escrow-1", "payment-1", "sandbox", "card"))
                .does(SYSTEM, new ConfirmPayment("escrow-1", "payment-1", "gw", "approved", total, "EUR", 0));
    }
}
