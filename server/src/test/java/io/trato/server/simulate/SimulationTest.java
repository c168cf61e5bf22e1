package io.trato.server.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trato.command.payment.Gateways;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.wallet.WalletCommand.CreditWallet;
import io.trato.projections.ReadModel;
import io.trato.projections.journal.JournalFold;
import io.trato.server.simulate.ground.Ground;
import io.trato.server.simulate.ground.MemoryGround;
import io.trato.server.simulate.world.Chance;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A year of a small market holds, comes out the same again, and shows a fault that was put into it. */
class SimulationTest {

    private static final Settings SMALL = new Settings(7, 365, 2, 40, 20);

    @Test
    void aYearHoldsAndTheSameSeedIsTheSameYear() {
        Report first = new Simulation(SMALL).run();
        Report second = new Simulation(SMALL).run();

        assertThat(first.deals()).isGreaterThan(500);
        assertThat(first.crashes()).isPositive();
        assertThat(first.totals()).containsKeys("PSP EUR", "REFUND_TRANSIT EUR", "COMMISSION CLP");
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(second.steps()).isEqualTo(first.steps());
        assertThat(second.totals()).isEqualTo(first.totals());
    }

    /** Otherwise nothing would be said of it. */
    @Test
    void aProviderChangesItsMindAndRefusesStubbornly() {
        Set<String> happened = new HashSet<>();
        Simulation simulation = new Simulation(new Settings(7, 365, 6, 60, 30));
        simulation.follow(event -> happened.add(event.event().getClass().getSimpleName()));
        simulation.run();
        assertThat(happened)
                .contains(
                        "PaymentMismatched",
                        "RefundDoubled",
                        "SurplusReceived",
                        "RefundParked",
                        "ChargebackWon",
                        "ChargebackLost",
                        "PayoutReturned");
    }

    @Test
    void anotherSeedIsAnotherYear() {
        Settings other = new Settings(8, 365, 2, 40, 20);
        assertThat(new Simulation(other).run().fingerprint())
                .isNotEqualTo(new Simulation(SMALL).run().fingerprint());
    }

    @Test
    void aJournalThatPostsAReleaseTwiceIsFoundAtTheSameStepEachTime() {
        Broken broken = broken(MemoryGround::new, new PostsReleasesTwice(new JournalFold()));

        assertThat(broken)
                .hasMessageContaining("Step " + broken.step())
                .hasMessageContaining("the journal moves")
                .hasMessageContaining(
                        "./trato simulate --seed 7 --years 1 --deals-a-day 2 --clients 40 --providers 20");
        assertThat(broken(MemoryGround::new, new PostsReleasesTwice(new JournalFold())))
                .hasMessage(broken.getMessage());
    }

    /** Under another name, so that no claim stands in its way. */
    @Test
    void aPolicyThatCreditsAReleaseTwiceIsFoundAtTheSameStepEachTime() {
        Broken broken = broken(SimulationTest::creditingTwice, new JournalFold());

        assertThat(broken).hasMessageContaining("clears").hasMessageContaining("--seed 7");
        assertThat(broken(SimulationTest::creditingTwice, new JournalFold())).hasMessage(broken.getMessage());
    }

    @Test
    void feesThatAreForgottenAreMissedAtTheEnd() {
        Broken broken = broken(SimulationTest::losingFees, new JournalFold());

        assertThat(broken).hasMessageContaining("which says it holds");
    }

    private static Ground creditingTwice(Gateways gateways, Chance chance) {
        return new FaultyGround(new MemoryGround(gateways, chance), (commands, command, envelope) -> {
            if (command instanceof CreditWallet credit) {
                commands.send(
                        new CreditWallet(
                                credit.walletId(),
                                credit.providerId(),
                                credit.releaseId() + ":again",
                                credit.jobId(),
                                credit.currency(),
                                credit.amount()),
                        envelope);
            }
            return commands.send(command, envelope);
        });
    }

    private static Ground losingFees(Gateways gateways, Chance chance) {
        return new FaultyGround(
                new MemoryGround(gateways, chance),
                (commands, command, envelope) -> commands.send(FaultyGround.withoutFee(command), envelope));
    }

    private static Broken broken(BiFunction<Gateways, Chance, Ground> ground, ReadModel<JournalEntry> journal) {
        return catchThrowableOfType(Broken.class, () -> new Simulation(SMALL, ground, journal).run());
    }
}
