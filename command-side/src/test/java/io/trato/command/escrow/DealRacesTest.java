package io.trato.command.escrow;

import static io.trato.command.RaceNode.OPENED;
import static io.trato.command.RaceNode.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.RaceNode;
import io.trato.command.job.JobDecider;
import io.trato.command.job.JobState;
import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Role;
import io.trato.contract.account.AccountEvent.AccountRegistered;
import io.trato.contract.escrow.DisputeCommand.OpenDispute;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.escrow.Split;
import io.trato.contract.job.JobCommand.ApproveMilestone;
import io.trato.contract.job.JobCommand.CancelJob;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.job.JobCommand.LapseJob;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobStatus;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferCommand.ExpireOffer;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.OfferEvent.OfferExpired;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who are as fast as each other, on the real log with the real policies: whoever wins, the money adds up. */
class DealRacesTest {

    private static final int ROUNDS = 12;
    private static final Terms TERMS = new Terms("Work", "EUR", List.of(new Milestone("All", 20_000, null)), null);

    private static final String CLIENT_ID = Ids.fresh(Ids.ACCOUNT, 1);
    private static final String PROVIDER_ID = Ids.fresh(Ids.ACCOUNT, 2);
    private static final Actor CLIENT = new Actor(CLIENT_ID, Set.of(Role.CLIENT));
    private static final Actor PROVIDER = new Actor(PROVIDER_ID, Set.of(Role.PROVIDER));
    private static final Actor SYSTEM = Actor.system("test");

    @TempDir
    private static Path uploads;

    private static RaceNode node;

    @BeforeAll
    static void start() {
        node = new RaceNode(uploads);
        node.happened(new AccountRegistered(CLIENT_ID, "c@example.org", "C", Set.of(Role.CLIENT), "es"), OPENED);
        node.happened(new AccountRegistered(PROVIDER_ID, "p@example.org", "P", Set.of(Role.PROVIDER), "es"), OPENED);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void acceptAgainstExpiry() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String offer = Ids.fresh(Ids.OFFER, round);
            node.happened(new OfferMade(offer, "listing-1", CLIENT_ID, PROVIDER_ID, Side.CLIENT, TERMS), OPENED);
            Instant expiry = OPENED.plus(Duration.ofDays(7));

            List<Outcome> outcomes = race(
                    () -> send(PROVIDER, new AcceptOffer(offer, 1), expiry.minusMillis(1)),
                    () -> send(SYSTEM, new ExpireOffer(offer), expiry));

            long accepted = node.count(offer, OfferAccepted.class);
            assertThat(accepted + node.count(offer, OfferExpired.class)).isEqualTo(1);
            assertThat(outcomes.getFirst() instanceof Receipt).isEqualTo(accepted == 1);
        }
    }

    @Test
    void approveAgainstDispute() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String deal = started(round);
            String escrow = "escrow-" + deal;
            send(PROVIDER, new DeliverMilestone("job-" + deal, 1, "Done"), OPENED);
            Split claim = new Split(5_000, 15_000);

            List<Outcome> outcomes = race(
                    () -> send(CLIENT, new ApproveMilestone("job-" + deal, 1), OPENED),
                    () -> send(CLIENT, new OpenDispute(escrow, "dispute-" + deal, 1, "Hm", claim, "EUR"), OPENED));

            assertThat(outcomes.get(1)).isInstanceOf(Receipt.class);
            until(() -> job(deal).milestones().toString().contains("DISPUTED"));
            assertThat(node.count(escrow, EscrowReleased.class)).isLessThanOrEqualTo(1);
            assertThat(holding(deal).status(false)).isEqualTo(HoldingStatus.DISPUTED);
            assertThat(holding(deal).held() + holding(deal).released()).isEqualTo(20_000);
        }
    }

    @Test
    void webhookAgainstCancellation() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String deal = opened(round);
            String payment = paying(deal);

            race(
                    () -> send(SYSTEM, confirmed(deal, payment), OPENED),
                    () -> send(PROVIDER, new CancelJob("job-" + deal, "I am ill"), OPENED));

            until(() -> holding(deal).refunding() == 20_000);
            until(() -> job(deal).status() == JobStatus.CANCELLED);
            assertThat(holding(deal).held() + holding(deal).released()).isZero();
        }
    }

    @Test
    void anApprovedPaymentRevivesALapsedJob() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String deal = opened(round);
            String payment = paying(deal);

            race(
                    () -> send(SYSTEM, confirmed(deal, payment), OPENED),
                    () -> send(SYSTEM, new LapseJob("job-" + deal), OPENED.plus(Duration.ofHours(72))));

            until(() -> job(deal).status() == JobStatus.IN_PROGRESS);
            assertThat(holding(deal).held()).isEqualTo(20_000);
        }
    }

    private static String opened(int round) {
        String deal = Ids.suffix(Ids.fresh(Ids.JOB, round));
        send(
                SYSTEM,
                new OpenJob("job-" + deal, "offer-" + deal, "listing-1", CLIENT_ID, PROVIDER_ID, TERMS, 1_500, "1"),
                OPENED);
        until(() -> !node.events("escrow-" + deal).isEmpty());
        return deal;
    }

    private static String paying(String deal) {
        String payment = Ids.fresh(Ids.PAYMENT, 1);
        assertThat(send(CLIENT, new StartFunding("escrow-" + deal, payment, SilentGateway.NAME, "card"), OPENED))
                .isInstanceOf(Receipt.class);
        return payment;
    }

    private static String started(int round) {
        String deal = opened(round);
        send(SYSTEM, confirmed(deal, paying(deal)), OPENED);
        until(() -> job(deal).status() == JobStatus.IN_PROGRESS);
        return deal;
    }

    private static ConfirmPayment confirmed(String deal, String payment) {
        return new ConfirmPayment("escrow-" + deal, payment, "gw-" + payment, "approved", 20_000, "EUR", 0);
    }

    private static HoldingState holding(String deal) {
        return node.streams()
                .state(Ids.ESCROW, "escrow-" + deal, new EscrowDecider())
                .orElseThrow()
                .holding(1)
                .orElseThrow();
    }

    private static JobState job(String deal) {
        return node.streams().state(Ids.JOB, "job-" + deal, new JobDecider()).orElseThrow();
    }

    private static Outcome send(Actor actor, Command command, Instant at) {
        return node.send(actor, command, at);
    }

    private static List<Outcome> race(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
        return node.race(List.of(one, other));
    }
}
