package io.trato.server.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trato.command.payment.Gateways;
import io.trato.contract.offer.OfferCommand.ExpireOffer;
import io.trato.contract.wallet.WalletCommand.ClearRelease;
import io.trato.projections.journal.JournalFold;
import io.trato.server.simulate.ground.Ground;
import io.trato.server.simulate.ground.Undefended;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Violation;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Each defence is needed: with one of them switched off a run ends soon, and at the same step each time. */
class DefencesTest {

    private static final Settings BUSY = new Settings(5, 365, 6, 60, 30);
    private static final long SOON = 120_000;

    @Test
    void withoutClaimsAReleaseIsCreditedTwice() {
        assertThat(found(Undefended::byClaims)).hasMessageContaining("clears");
    }

    @Test
    void withoutKeysAWishIsDoneTwice() {
        assertThat(found(Undefended::byKeys)).hasMessageContaining("was done twice");
    }

    @Test
    void aJobThatIsOpenedTwiceKeepsItsMoney() {
        assertThat(found(Undefended::byTheJobsOpening)).hasMessageContaining("nobody will move it");
    }

    @Test
    void aCalendarThatDoesNotLookGivesANightTwice() {
        assertThat(found(Undefended::byTheCalendar)).hasMessageContaining("belongs to");
    }

    @Test
    void anOfferWhoseTimerDoesNotLookAgainExpiresTooEarly() {
        assertThat(found((gateways, chance) -> Undefended.byTheSecondLook(gateways, chance, ExpireOffer.class)))
                .hasMessageContaining("OfferExpired")
                .hasMessageContaining("before");
    }

    @Test
    void aReleaseWhoseTimerDoesNotLookAgainClearsTooEarly() {
        assertThat(found((gateways, chance) -> Undefended.byTheSecondLook(gateways, chance, ClearRelease.class)))
                .hasMessageContaining("ReleaseCleared")
                .hasMessageContaining("before");
    }

    private static Broken found(BiFunction<Gateways, Chance, Ground> ground) {
        Broken broken = broken(ground);
        assertThat(broken).hasCauseInstanceOf(Violation.class);
        assertThat(broken.step()).isLessThan(SOON);
        assertThat(broken(ground)).hasMessage(broken.getMessage());
        return broken;
    }

    private static Broken broken(BiFunction<Gateways, Chance, Ground> ground) {
        return catchThrowableOfType(Broken.class, () -> new Simulation(BUSY, ground, new JournalFold()).run());
    }
}
