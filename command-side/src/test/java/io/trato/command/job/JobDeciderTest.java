package io.trato.command.job;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Scenario;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.job.JobCommand;
import io.trato.contract.job.JobCommand.ApproveMilestone;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobCommand.RequestChanges;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.ChangesRequested;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.job.JobStatus;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Terms;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobDeciderTest {

    private static final String ID = "job-1";
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final Actor STRANGER = account("account-x", Role.PROVIDER);
    private static final OpenJob OPEN = new OpenJob(
            ID,
            "offer-1",
            "listing-1",
            "account-c",
            "account-p",
            new Terms(
                    "Baño nuevo",
                    "EUR",
                    List.of(new Milestone("Demoler", 20_000, null), new Milestone("Construir", 80_000, null)),
                    null),
            1500,
            "2026-1");

    private final Scenario<JobCommand, JobEvent, JobState, JobFacts> job = Scenario.of(
                    new JobDecider(), new JobFacts(DealDeadlines.FIRST, ZoneOffset.UTC))
            .does(SYSTEM, OPEN);

    @Test
    void aJobOpenedTwiceIsOpenedOnce() {
        job.accepts(SYSTEM, OPEN);
    }

    @Test
    void aJobStartedTwiceIsStartedOnce() {
        job.accepts(SYSTEM, new StartJob(ID), new JobStarted(ID)).accepts(SYSTEM, new StartJob(ID));
    }

    @Test
    void nothingIsDeliveredBeforeTheMoneyIsHeld() {
        job.refuses(PROVIDER, new DeliverMilestone(ID, 1, ""), RefusalCode.NOT_FUNDED);
    }

    @Test
    void theLastApprovalCompletesTheJob() {
        job.does(SYSTEM, new StartJob(ID))
                .accepts(PROVIDER, new DeliverMilestone(ID, 2, "listo"), new MilestoneDelivered(ID, 2, "listo"))
                .accepts(CLIENT, new RequestChanges(ID, 2, "falta luz"), new ChangesRequested(ID, 2, "falta luz"));
        assertThat(job.state().status()).isEqualTo(JobStatus.CHANGES_REQUESTED);
        job.does(PROVIDER, new DeliverMilestone(ID, 2, "con luz"))
                .accepts(CLIENT, new ApproveMilestone(ID, 2), new MilestoneApproved(ID, 2))
                .refuses(CLIENT, new ApproveMilestone(ID, 1), RefusalCode.WRONG_STATE)
                .does(PROVIDER, new DeliverMilestone(ID, 1, ""))
                .accepts(CLIENT, new ApproveMilestone(ID, 1), new MilestoneApproved(ID, 1), new JobCompleted(ID))
                .refuses(PROVIDER, new DeliverMilestone(ID, 1, ""), RefusalCode.WRONG_STATE);
        assertThat(job.state().status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void eachSideDoesItsOwnAndAStrangerFindsNothing() {
        job.does(SYSTEM, new StartJob(ID))
                .refuses(CLIENT, new DeliverMilestone(ID, 1, ""), RefusalCode.FORBIDDEN)
                .refuses(STRANGER, new DeliverMilestone(ID, 1, ""), RefusalCode.NOT_FOUND)
                .refuses(CLIENT, new StartJob(ID), RefusalCode.FORBIDDEN)
                .refuses(PROVIDER, new DeliverMilestone(ID, 3, ""), RefusalCode.MILESTONE_UNKNOWN)
                .does(PROVIDER, new DeliverMilestone(ID, 1, ""))
                .refuses(PROVIDER, new ApproveMilestone(ID, 1), RefusalCode.FORBIDDEN);
    }

    @Test
    void aSuspendedProviderSettlesWhatIsRunning() {
        job.does(SYSTEM, new StartJob(ID)).whileSuspended().does(PROVIDER, new DeliverMilestone(ID, 1, ""));
    }
}
