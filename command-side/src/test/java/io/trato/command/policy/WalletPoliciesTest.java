package io.trato.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.CommandLine;
import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.ChargebackEvent.ChargebackOpened;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.ReleaseReversed;
import io.trato.contract.escrow.ReversalKind;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.reputation.PointsCause;
import io.trato.contract.reputation.ReputationCommand.EarnPoints;
import io.trato.contract.reputation.ReputationEvent.PointsEarned;
import io.trato.contract.wallet.WalletEvent.ClearingFrozen;
import io.trato.contract.wallet.WalletEvent.ClearingResumed;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import io.trato.contract.wallet.WalletEvent.WalletDebited;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An escrow's events come to a wallet on the real log; each may come twice, as after a crash. */
class WalletPoliciesTest {

    private final CommandLine line = new CommandLine();
    private final WalletPolicies policies = new WalletPolicies(new Reaction(line.commands()));
    private final String provider = Ids.fresh(Ids.ACCOUNT, 1);
    private final String job = Ids.fresh(Ids.JOB, 1);
    private final String escrow = Ids.sibling(Ids.ESCROW, job);
    private final String release = escrow + ":1";
    private final String wallet = Ids.wallet(provider, "PYG");

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void aLostChargebackIsTakenFromWhatClearsAndNothingHappensTwice() {
        EscrowReleased released = new EscrowReleased(escrow, job, release, 1, provider, "PYG", 1_000, 150, 850);
        ChargebackOpened opened = new ChargebackOpened(
                escrow, job, "cb-1", "payment-1", "sandbox", provider, "PYG", 1_000, "fraud", "open", List.of(release));
        ChargebackLost lost = new ChargebackLost(
                escrow,
                job,
                "cb-1",
                "sandbox",
                provider,
                "PYG",
                400,
                "lost",
                List.of(),
                0,
                400,
                0,
                List.of(),
                List.of(release));
        ReleaseReversed reversed = new ReleaseReversed(
                escrow, job, "cb-1:1", release, 1, provider, "PYG", 400, 60, 340, ReversalKind.CHARGEBACK);
        for (int time = 1; time <= 2; time++) {
            policies.aReleaseCreditsTheWallet(released, message(released));
        }
        for (int time = 1; time <= 2; time++) {
            policies.whatIsChargedBackDoesNotClear(opened, message(opened));
        }
        for (int time = 1; time <= 2; time++) {
            policies.aChargebackThatIsLostLetsTheRestClear(lost, message(lost));
            policies.whatIsReversedIsTakenBack(reversed, message(reversed));
        }

        assertThat(line.log().stream(wallet, 0).stream().map(LoggedEvent::event))
                .hasOnlyElementsOfTypes(
                        WalletCredited.class,
                        ClearingStarted.class,
                        ClearingFrozen.class,
                        ClearingResumed.class,
                        WalletDebited.class)
                .hasSize(5)
                .last()
                .isEqualTo(new WalletDebited(
                        wallet, provider, "cb-1:1", release, job, "PYG", ReversalKind.CHARGEBACK, 340, 0, 0, 60));
    }

    @Test
    void aCauseEarnsPointsOnce() {
        String reputation = Ids.sibling(Ids.REPUTATION, provider);
        EscrowReleased cause = new EscrowReleased(escrow, job, release, 1, provider, "PYG", 1_000, 150, 850);
        for (int time = 1; time <= 2; time++) {
            new Reaction(line.commands())
                    .to(
                            message(cause),
                            "earn-points",
                            new EarnPoints(reputation, provider, PointsCause.COMPLETED_JOB, job, job));
        }
        assertThat(line.log().stream(reputation, 0).stream().map(LoggedEvent::event))
                .containsExactly(new PointsEarned(
                        reputation, provider, PointsCause.COMPLETED_JOB, job, job, 100, 100, "2026-1"));
    }

    private static EventMessage<Event> message(Event event) {
        return GenericEventMessage.asEventMessage(event);
    }
}
