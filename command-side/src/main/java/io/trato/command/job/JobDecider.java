package io.trato.command.job;

import static io.trato.command.Decision.under;
import static io.trato.contract.job.JobStatus.AWAITING_PAYMENT;
import static io.trato.contract.job.JobStatus.COMPLETED;
import static io.trato.contract.job.JobStatus.IN_PROGRESS;
import static io.trato.contract.job.MilestoneStatus.CHANGES_REQUESTED;
import static io.trato.contract.job.MilestoneStatus.DELIVERED;
import static io.trato.contract.job.MilestoneStatus.DONE;
import static io.trato.contract.job.MilestoneStatus.PENDING;

import io.trato.command.Context;
import io.trato.command.Context.NoFacts;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.command.Texts;
import io.trato.contract.job.JobCommand;
import io.trato.contract.job.JobCommand.ApproveMilestone;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobCommand.RequestChanges;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.ChangesRequested;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * A job is what an accepted offer becomes. It waits for payment; once the escrow holds the money it is in progress. Its
 * provider delivers each milestone, its client asks for changes or approves, and when the last milestone is approved the job
 * is completed. Only the provider may deliver and only the client may judge; both may still settle a running job when
 * suspended. To a stranger there is no job.
 */
public final class JobDecider implements Decider<JobCommand, JobEvent, JobState, NoFacts> {

    @Override
    public JobState initial() {
        return JobState.NONE;
    }

    @Override
    public Decision<JobEvent> decide(JobState job, JobCommand command, Context<NoFacts> context) {
        JobRules rules = new JobRules(job, context);
        return switch (command) {
            case OpenJob open ->
                job.status() != null && rules.isTheSystem()
                        ? Decision.unchanged()
                        : under(List.of(context.onlyTheSystem()), () -> List.of(opened(open)));
            case StartJob(var id) ->
                job.status() != null && job.status() != AWAITING_PAYMENT && rules.isTheSystem()
                        ? Decision.unchanged()
                        : under(List.of(context.onlyTheSystem(), rules.exists()), () -> List.of(new JobStarted(id)));
            case DeliverMilestone(var id, int number, var note) ->
                under(
                        List.of(
                                rules.isTheProvider(),
                                rules.isFunded(),
                                rules.hasMilestone(number),
                                rules.milestoneIs(number, PENDING, CHANGES_REQUESTED),
                                Texts.plain("note", note, 0, 5_000)),
                        () -> List.of(new MilestoneDelivered(id, number, note.strip())));
            case RequestChanges(var id, int number, var note) ->
                under(
                        List.of(
                                rules.isTheClient(),
                                rules.isFunded(),
                                rules.hasMilestone(number),
                                rules.milestoneIs(number, DELIVERED),
                                Texts.plain("note", note, 1, 5_000)),
                        () -> List.of(new ChangesRequested(id, number, note.strip())));
            case ApproveMilestone(var id, int number) ->
                under(
                        List.of(
                                rules.isTheClient(),
                                rules.isFunded(),
                                rules.hasMilestone(number),
                                rules.milestoneIs(number, DELIVERED)),
                        () -> approved(job, id, number));
        };
    }

    @Override
    public JobState evolve(JobState job, JobEvent event, Instant at) {
        return switch (event) {
            case JobOpened opened ->
                new JobState(
                        AWAITING_PAYMENT,
                        opened.clientId(),
                        opened.providerId(),
                        Collections.nCopies(opened.terms().milestones().size(), PENDING));
            case JobStarted _ -> job.status(IN_PROGRESS);
            case MilestoneDelivered(var _, int number, var _) -> job.milestone(number, DELIVERED);
            case ChangesRequested(var _, int number, var _) -> job.milestone(number, CHANGES_REQUESTED);
            case MilestoneApproved(var _, int number) -> job.milestone(number, DONE);
            case JobCompleted _ -> job.status(COMPLETED);
        };
    }

    private static JobOpened opened(OpenJob open) {
        return new JobOpened(
                open.jobId(),
                open.offerId(),
                open.listingId(),
                open.clientId(),
                open.providerId(),
                open.terms(),
                open.commissionBps(),
                open.policyVersion());
    }

    private static List<JobEvent> approved(JobState job, String id, int number) {
        MilestoneApproved approved = new MilestoneApproved(id, number);
        return job.isLast(number) ? List.of(approved, new JobCompleted(id)) : List.of(approved);
    }
}
