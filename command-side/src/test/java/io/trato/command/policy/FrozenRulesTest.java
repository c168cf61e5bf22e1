package io.trato.command.policy;

import static io.trato.command.Editions.BOTH;
import static io.trato.command.Editions.CHANGE;
import static io.trato.command.Editions.SECOND;
import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.CommandLine;
import io.trato.command.bus.Streams;
import io.trato.command.escrow.EscrowDecider;
import io.trato.command.escrow.EscrowFacts;
import io.trato.command.job.AgreedRules;
import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Envelope;
import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Role;
import io.trato.contract.escrow.EscrowCommand.PlanEscrow;
import io.trato.contract.escrow.Holding;
import io.trato.contract.job.JobCommand.ApproveBySilence;
import io.trato.contract.job.JobCommand.CancelBySilence;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.job.JobCommand.LapseJob;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobCommand.ProposeCancellation;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.market.MarketRules;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Terms;
import io.trato.contract.review.ReviewCommand.CloseReviewWindow;
import io.trato.contract.wallet.WalletCommand.CreditWallet;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two deals at the same time, accepted under two versions of the rules of which the second is in force: each goes by its own. */
class FrozenRulesTest {

    private static final Actor CLIENT = account(Ids.fresh(Ids.ACCOUNT, 1), Role.CLIENT);
    private static final Actor PROVIDER = account(Ids.fresh(Ids.ACCOUNT, 2), Role.PROVIDER);
    private static final Instant NOW = CHANGE.plus(Duration.ofDays(30));

    private final CommandLine line = new CommandLine(BOTH);
    private final String old = opened(MarketRules.FIRST.version());
    private final String fresh = opened(SECOND.version());

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void anUnpaidJobLapsesWhenItsOwnVersionSaysSo() {
        assertThat(changes(old, new LapseJob(old), NOW.plus(Duration.ofHours(24))))
                .isFalse();
        assertThat(changes(fresh, new LapseJob(fresh), NOW.plus(Duration.ofHours(24))))
                .isTrue();
        assertThat(changes(old, new LapseJob(old), NOW.plus(Duration.ofHours(72))))
                .isTrue();
    }

    @Test
    void silenceApprovesAndTheReviewsWindowCloses() {
        Instant later = NOW.plus(Duration.ofDays(4));
        delivered(old);
        delivered(fresh);
        assertThat(changes(old, new ApproveBySilence(old, 1), later)).isFalse();
        assertThat(changes(fresh, new ApproveBySilence(fresh, 1), later)).isTrue();
        Instant latest = NOW.plus(Duration.ofDays(14));
        assertThat(changes(old, new ApproveBySilence(old, 1), latest)).isTrue();

        assertThat(closes(fresh, later.plus(Duration.ofDays(3)))).isTrue();
        assertThat(closes(old, latest.plus(Duration.ofDays(3)))).isFalse();
        assertThat(closes(old, latest.plus(Duration.ofDays(30)))).isTrue();
    }

    @Test
    void silenceAgreesToACancellation() {
        for (String job : List.of(old, fresh)) {
            send(SYSTEM, new StartJob(job), NOW);
            send(CLIENT, new ProposeCancellation(job, "Moved"), NOW);
        }
        assertThat(changes(fresh, new CancelBySilence(fresh), NOW.plus(Duration.ofDays(1))))
                .isTrue();
        assertThat(changes(old, new CancelBySilence(old), NOW.plus(Duration.ofDays(1))))
                .isFalse();
        assertThat(changes(old, new CancelBySilence(old), NOW.plus(Duration.ofDays(7))))
                .isTrue();
    }

    @Test
    void moneyClearsAsWasAgreed() {
        assertThat(clearing(old)).satisfies(started -> {
            assertThat(started.clearsAt()).isEqualTo(NOW.plus(Duration.ofDays(5)));
            assertThat(started.policyVersion()).isEqualTo("2026-1");
        });
        assertThat(clearing(fresh)).satisfies(started -> {
            assertThat(started.clearsAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
            assertThat(started.policyVersion()).isEqualTo("2026-2");
        });
    }

    @Test
    void disputesAndRefundsGoByTheVersionThatTheEscrowWasPlannedUnder() {
        assertThat(escrow(old))
                .extracting(EscrowFacts::deadlines, EscrowFacts::clearing, EscrowFacts::policyVersion)
                .containsExactly(
                        MarketRules.FIRST.deadlines().deals(),
                        MarketRules.FIRST.deadlines().clearing(),
                        "2026-1");
        assertThat(escrow(fresh))
                .extracting(EscrowFacts::deadlines, EscrowFacts::clearing, EscrowFacts::policyVersion)
                .containsExactly(SECOND.deadlines().deals(), SECOND.deadlines().clearing(), "2026-2");
    }

    @Test
    void timersAreSetForTheDatesThatTheDealsWillLookAt() {
        List<Instant> set = new ArrayList<>();
        DealTimers timers = new DealTimers((_, _, at, _) -> set.add(at), new AgreedRules(line.log(), BOTH));
        ReputationPolicies reputations = new ReputationPolicies(
                new Reaction(line.commands()),
                (_, _, at, _) -> set.add(at),
                line.log(),
                new AgreedRules(line.log(), BOTH));
        for (String job : List.of(old, fresh)) {
            JobOpened opened = (JobOpened) line.log().stream(job, 0).getFirst().event();
            MilestoneDelivered delivered = new MilestoneDelivered(job, 1, "");
            CancellationProposed proposed = new CancellationProposed(job, "Moved");
            timers.aJobThatNobodyPaysLapses(opened, message(opened));
            timers.silenceApprovesADelivery(delivered, message(delivered));
            timers.silenceAgreesToACancellation(proposed, message(proposed));
            reputations.aCompletedJobEarnsPoints(new JobCompleted(job), message(new JobCompleted(job)));
        }
        assertThat(set)
                .extracting(at -> Duration.between(NOW, at).toHours())
                .containsExactly(72L, 14 * 24L, 7 * 24L, 30 * 24L, 24L, 4 * 24L, 24L, 3 * 24L);
    }

    private boolean closes(String job, Instant at) {
        String review = Ids.sibling(Ids.REVIEW, job);
        return changes(review, new CloseReviewWindow(review), at);
    }

    private ClearingStarted clearing(String job) {
        String provider = Ids.fresh(Ids.ACCOUNT, 1);
        String wallet = Ids.wallet(provider, "EUR");
        send(SYSTEM, new CreditWallet(wallet, provider, job + ":1", job, "EUR", 100), NOW);
        return (ClearingStarted) line.log().stream(wallet, 0).getLast().event();
    }

    private EscrowFacts escrow(String job) {
        String escrow = Ids.sibling(Ids.ESCROW, job);
        String version = ((JobOpened) line.log().stream(job, 0).getFirst().event()).policyVersion();
        List<Holding> holdings = List.of(new Holding(1, 10_000));
        send(SYSTEM, new PlanEscrow(escrow, job, CLIENT.id(), PROVIDER.id(), "EUR", holdings, 1_500, version), NOW);
        return line.surroundings()
                .escrows()
                .factsOf(new Streams(line.log())
                        .state(Ids.ESCROW, escrow, new EscrowDecider())
                        .orElseThrow());
    }

    private void delivered(String job) {
        send(SYSTEM, new StartJob(job), NOW);
        send(PROVIDER, new DeliverMilestone(job, 1, ""), NOW);
    }

    private String opened(String version) {
        String job = Ids.fresh(Ids.JOB, NOW.toEpochMilli());
        Terms terms = new Terms("Grifo", "EUR", List.of(new Milestone("Grifo", 10_000, null)), null);
        send(
                SYSTEM,
                new OpenJob(
                        job,
                        Ids.sibling(Ids.OFFER, job),
                        Ids.fresh(Ids.LISTING, 1),
                        CLIENT.id(),
                        PROVIDER.id(),
                        terms,
                        1_500,
                        version),
                NOW);
        return job;
    }

    private boolean changes(String stream, Command command, Instant at) {
        int before = line.log().stream(stream, 0).size();
        send(SYSTEM, command, at);
        return line.log().stream(stream, 0).size() > before;
    }

    private void send(Actor actor, Command command, Instant at) {
        assertThat(line.commands().send(command, Envelope.of(actor, at))).isInstanceOf(Receipt.class);
    }

    private static EventMessage<Event> message(Event event) {
        return new GenericEventMessage<>(GenericEventMessage.asEventMessage(event), () -> NOW);
    }
}
