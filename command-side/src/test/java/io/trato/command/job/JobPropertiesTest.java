package io.trato.command.job;

import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.trato.command.Context;
import io.trato.command.Decision.Accepted;
import io.trato.contract.Actor;
import io.trato.contract.Role;
import io.trato.contract.job.JobCommand;
import io.trato.contract.job.JobCommand.AcceptCancellation;
import io.trato.contract.job.JobCommand.ApproveBySilence;
import io.trato.contract.job.JobCommand.ApproveMilestone;
import io.trato.contract.job.JobCommand.CancelBySilence;
import io.trato.contract.job.JobCommand.CancelJob;
import io.trato.contract.job.JobCommand.DeclineCancellation;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.job.JobCommand.DisputeMilestone;
import io.trato.contract.job.JobCommand.LapseJob;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobCommand.ProposeCancellation;
import io.trato.contract.job.JobCommand.RequestChanges;
import io.trato.contract.job.JobCommand.SettleMilestone;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobStatus;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.offer.CancellationPolicy;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Stay;
import io.trato.contract.offer.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever anybody asks of a job in whatever order and at whatever time, it ends once and stays as it ended. */
class JobPropertiesTest {

    private static final String ID = "job-1";
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final Actor OPERATOR = account("account-o", Role.OPERATOR);
    private static final Actor SYSTEM = Actor.system("test");
    private static final JobDecider DECIDER = new JobDecider();
    private static final JobFacts FACTS = new JobFacts(DealDeadlines.FIRST, ZoneId.of("America/Santiago"));

    @Test
    void aJobEndsOnceAndAReplayComesToTheSame() {
        qt().withExamples(1_500)
                .forAll(longs().all(), integers().between(1, 4), booleans().all())
                .check(JobPropertiesTest::holds);
    }

    private static boolean holds(long seed, int milestones, boolean stay) {
        Random random = new Random(seed);
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        JobState state = DECIDER.initial();
        List<JobEvent> events = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int step = 0; step < 50; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(random.nextInt(8) == 0 ? 24 * 20 : 24)));
            Actor actor = List.of(CLIENT, PROVIDER, OPERATOR, SYSTEM).get(random.nextInt(4));
            JobCommand command = step == 0 ? open(milestones, stay) : command(random, 1 + random.nextInt(milestones));
            boolean over = state.status() == JobStatus.COMPLETED || state.status() == JobStatus.CANCELLED;
            JobStatus before = state.status();
            if (DECIDER.decide(state, command, new Context<>(step == 0 ? SYSTEM : actor, now, false, FACTS))
                    instanceof Accepted<JobEvent> accepted) {
                for (JobEvent event : accepted.events()) {
                    state = DECIDER.evolve(state, event, now);
                    events.add(event);
                    times.add(now);
                }
            }
            assertThat(!over || state.status() == before)
                    .as("a job that is over stays so")
                    .isTrue();
            boolean completed = state.status() == JobStatus.COMPLETED && before != JobStatus.COMPLETED;
            assertThat(!completed || state.milestones().stream().allMatch(MilestoneState::isOver))
                    .as("a job is completed when every milestone is over")
                    .isTrue();
        }
        assertThat(replayed(events, times)).isEqualTo(state);
        assertThat(count(events, JobCompleted.class) + count(events, JobCancelled.class))
                .isLessThanOrEqualTo(1);
        assertThat(approvals(events)).doesNotHaveDuplicates();
        return true;
    }

    private static JobCommand command(Random random, int milestone) {
        return switch (random.nextInt(18)) {
            case 0, 1, 2 -> new StartJob(ID);
            case 3 -> new LapseJob(ID);
            case 4, 5, 6 -> new DeliverMilestone(ID, milestone, "done");
            case 7 -> new RequestChanges(ID, milestone, "more");
            case 8, 9 -> new ApproveMilestone(ID, milestone);
            case 10 -> new ApproveBySilence(ID, milestone);
            case 11 -> random.nextInt(5) == 0 ? new CancelJob(ID, "no") : new StartJob(ID);
            case 12 -> new ProposeCancellation(ID, "please");
            case 13 -> random.nextInt(3) == 0 ? new AcceptCancellation(ID) : new DeclineCancellation(ID, "no");
            case 14 -> new CancelBySilence(ID);
            case 15, 16 -> new DisputeMilestone(ID, milestone, "dispute-" + random.nextInt(3));
            default -> new SettleMilestone(ID, milestone, "dispute-" + random.nextInt(3), random.nextBoolean());
        };
    }

    private static OpenJob open(int milestones, boolean stay) {
        return new OpenJob(
                ID,
                "offer-1",
                "listing-1",
                "account-c",
                "account-p",
                new Terms(
                        "Work",
                        "EUR",
                        Collections.nCopies(milestones, new Milestone("Part", 10_000, null)),
                        stay
                                ? new Stay(
                                        LocalDate.of(2026, 3, 20),
                                        LocalDate.of(2026, 3, 27),
                                        2,
                                        CancellationPolicy.MODERATE)
                                : null),
                1_500,
                "2026-1");
    }

    private static JobState replayed(List<JobEvent> events, List<Instant> times) {
        JobState state = DECIDER.initial();
        for (int i = 0; i < events.size(); i++) {
            state = DECIDER.evolve(state, events.get(i), times.get(i));
        }
        return state;
    }

    private static long count(List<JobEvent> events, Class<? extends JobEvent> type) {
        return events.stream().filter(type::isInstance).count();
    }

    private static List<Integer> approvals(List<JobEvent> events) {
        return events.stream()
                .filter(MilestoneApproved.class::isInstance)
                .map(event -> ((MilestoneApproved) event).milestone())
                .toList();
    }
}
