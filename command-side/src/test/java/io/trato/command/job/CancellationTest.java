package io.trato.command.job;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Scenario;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.job.CancellationCause;
import io.trato.contract.job.JobCommand;
import io.trato.contract.job.JobCommand.AcceptCancellation;
import io.trato.contract.job.JobCommand.ApproveBySilence;
import io.trato.contract.job.JobCommand.CancelBySilence;
import io.trato.contract.job.JobCommand.CancelJob;
import io.trato.contract.job.JobCommand.DeclineCancellation;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.job.JobCommand.LapseJob;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobCommand.ProposeCancellation;
import io.trato.contract.job.JobCommand.RequestChanges;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.job.JobCommand.TurnStayAway;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobLapsed;
import io.trato.contract.job.JobEvent.JobNotRevived;
import io.trato.contract.job.JobEvent.JobRevived;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.StayRefunds.Kept;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.offer.CancellationPolicy;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Stay;
import io.trato.contract.offer.Terms;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ends before time and silence, from noon of 1 March 2026 in UTC, which is 9 in the morning in Santiago. */
class CancellationTest {

    private static final String ID = "job-1";
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final Actor OPERATOR = account("account-o", Role.OPERATOR);

    @Test
    void nobodyPaysAndTheMoneyComesAfterAll() {
        job(null)
                .accepts(SYSTEM, new LapseJob(ID))
                .after(Duration.ofHours(72))
                .accepts(SYSTEM, new LapseJob(ID), new JobLapsed(ID))
                .refuses(PROVIDER, new DeliverMilestone(ID, 1, ""), RefusalCode.NOT_FUNDED)
                .accepts(SYSTEM, new StartJob(ID), new JobRevived(ID))
                .accepts(SYSTEM, new StartJob(ID));
    }

    @Test
    void aStayThatHasBegunIsNotRevived() {
        job(stay(LocalDate.of(2026, 3, 5), CancellationPolicy.STRICT))
                .after(Duration.ofHours(72))
                .does(SYSTEM, new LapseJob(ID))
                .after(Duration.ofHours(15)) // 3 in the morning in UTC is midnight there
                .accepts(SYSTEM, new StartJob(ID), new JobNotRevived(ID, "the stay has begun"));
    }

    @Test
    void aStayWhoseNightsAreGoneIsCancelledUnlessItRuns() {
        LocalDate arrival = LocalDate.of(2026, 3, 9);
        job(stay(arrival, CancellationPolicy.STRICT))
                .refuses(CLIENT, new TurnStayAway(ID, "NIGHTS_TAKEN"), RefusalCode.FORBIDDEN)
                .accepts(
                        SYSTEM,
                        new TurnStayAway(ID, "NIGHTS_TAKEN"),
                        cancelled(CancellationCause.NIGHTS_UNAVAILABLE, "NIGHTS_TAKEN"))
                .accepts(SYSTEM, new TurnStayAway(ID, "NIGHTS_TAKEN"))
                .accepts(SYSTEM, new StartJob(ID));
        job(stay(arrival, CancellationPolicy.STRICT))
                .after(Duration.ofHours(72))
                .does(SYSTEM, new LapseJob(ID))
                .accepts(SYSTEM, new TurnStayAway(ID, "NIGHTS_TAKEN"), new JobNotRevived(ID, "NIGHTS_TAKEN"));
        running(stay(arrival, CancellationPolicy.STRICT)).accepts(SYSTEM, new TurnStayAway(ID, "NIGHTS_TAKEN"));
    }

    @Test
    void silenceApprovesAndThenItIsTooLateToAskForMore() {
        running(null)
                .does(PROVIDER, new DeliverMilestone(ID, 1, ""))
                .accepts(SYSTEM, new ApproveBySilence(ID, 1))
                .after(Duration.ofDays(14))
                .refuses(CLIENT, new RequestChanges(ID, 1, "more"), RefusalCode.NOT_NOW)
                .accepts(SYSTEM, new ApproveBySilence(ID, 1), new MilestoneApproved(ID, 1), new JobCompleted(ID))
                .accepts(SYSTEM, new ApproveBySilence(ID, 1));
    }

    @Test
    void theClientProposesAndTheProviderAnswers() {
        running(null)
                .refuses(CLIENT, new CancelJob(ID, "no"), RefusalCode.FORBIDDEN)
                .refuses(PROVIDER, new AcceptCancellation(ID), RefusalCode.WRONG_STATE)
                .does(CLIENT, new ProposeCancellation(ID, "I move"))
                .refuses(CLIENT, new ProposeCancellation(ID, "I move"), RefusalCode.ALREADY_EXISTS)
                .does(PROVIDER, new DeclineCancellation(ID, "I have begun"))
                .does(CLIENT, new ProposeCancellation(ID, "Please"))
                .accepts(SYSTEM, new CancelBySilence(ID))
                .accepts(PROVIDER, new AcceptCancellation(ID), cancelled(CancellationCause.AGREEMENT, ""));
    }

    @Test
    void silenceAgrees() {
        running(null)
                .does(CLIENT, new ProposeCancellation(ID, "I move"))
                .after(Duration.ofDays(7))
                .refuses(PROVIDER, new DeclineCancellation(ID, ""), RefusalCode.NOT_NOW)
                .accepts(SYSTEM, new CancelBySilence(ID), cancelled(CancellationCause.SILENCE, ""));
    }

    @Test
    void providersAndOperatorsEndAJobAtOnce() {
        running(null).accepts(PROVIDER, new CancelJob(ID, "ill"), cancelled(CancellationCause.PROVIDER, "ill"));
        job(null).accepts(OPERATOR, new CancelJob(ID, "fraud"), cancelled(CancellationCause.OPERATOR, "fraud"));
    }

    @Test
    void aStayLeavesTheProviderWhatItsPolicySays() {
        assertThat(kept(CancellationPolicy.FLEXIBLE, 2)).isEqualTo(new Kept(0, 1));
        assertThat(kept(CancellationPolicy.FLEXIBLE, 1)).isEqualTo(new Kept(1, 3));
        assertThat(kept(CancellationPolicy.MODERATE, 6)).isEqualTo(new Kept(0, 1));
        assertThat(kept(CancellationPolicy.MODERATE, 5)).isEqualTo(new Kept(4, 6));
        assertThat(kept(CancellationPolicy.STRICT, 15)).isEqualTo(new Kept(0, 1));
        assertThat(kept(CancellationPolicy.STRICT, 14)).isEqualTo(new Kept(1, 2));
        assertThat(kept(CancellationPolicy.STRICT, 7)).isEqualTo(new Kept(1, 1));
        assertThat(kept(CancellationPolicy.FLEXIBLE, 0)).isEqualTo(new Kept(1, 1));
    }

    @Test
    void whatGoesBackIsExactToTheMinorUnit() {
        assertThat(new Kept(1, 3).refund(10_000)).isEqualTo(6_666);
        assertThat(new Kept(4, 6).refund(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE / 3);
        assertThat(new Kept(1, 1).refund(10_000)).isZero();
    }

    /** What is kept of three nights that begin so many days after today, which has begun. */
    private static Kept kept(CancellationPolicy policy, int days) {
        Scenario<JobCommand, JobEvent, JobState, JobFacts> job =
                running(stay(LocalDate.of(2026, 3, 1).plusDays(days), policy));
        job.does(CLIENT, new CancelJob(ID, "no"));
        JobCancelled cancelled = (JobCancelled) job.last();
        assertThat(cancelled.cause()).isEqualTo(CancellationCause.STAY_POLICY);
        return new Kept(cancelled.keptParts(), cancelled.ofParts());
    }

    private static Stay stay(LocalDate arrival, CancellationPolicy policy) {
        return new Stay(arrival, arrival.plusDays(3), 2, policy);
    }

    private static JobCancelled cancelled(CancellationCause cause, String reason) {
        return new JobCancelled(ID, cause, reason, 0, 1, "2026-1");
    }

    private static Scenario<JobCommand, JobEvent, JobState, JobFacts> running(@Nullable Stay stay) {
        return job(stay).does(SYSTEM, new StartJob(ID));
    }

    private static Scenario<JobCommand, JobEvent, JobState, JobFacts> job(@Nullable Stay stay) {
        Terms terms = new Terms("Work", "EUR", List.of(new Milestone("All", 30_000, null)), stay);
        return Scenario.of(new JobDecider(), new JobFacts(DealDeadlines.FIRST, ZoneId.of("America/Santiago")))
                .does(
                        SYSTEM,
                        new OpenJob(ID, "offer-1", "listing-1", "account-c", "account-p", terms, 1_500, "2026-1"));
    }
}
