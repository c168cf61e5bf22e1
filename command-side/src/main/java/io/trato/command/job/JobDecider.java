package io.trato.command.job;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.command.Texts;
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
import io.trato.contract.job.JobCommand.TurnStayAway;
import io.trato.contract.job.JobEvent;
import io.trato.contract.job.JobEvent.ChangesRequested;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import java.time.Instant;
import java.util.List;

/**
 * A job is what an accepted offer becomes. It waits for payment; once the escrow holds the money it is in progress, and when
 * nobody pays in time it lapses, unless the money comes after all. Its provider delivers each milestone, its client asks for
 * changes or approves, or is silent for so long that it counts as approval; when the last milestone is over the job is
 * completed. Before that its provider or an operator may end it; its client proposes an end, or ends a stay under its policy.
 * A disputed milestone stands still, and what the dispute comes to is the end of it; the others go on.
 *
 * <p>Only the provider may deliver and only the client may judge; both may still settle a running job when suspended. To a
 * stranger there is no job.
 */
public final class JobDecider implements Decider<JobCommand, JobEvent, JobState, JobFacts> {

    @Override
    public JobState initial() {
        return JobState.NONE;
    }

    @Override
    public Decision<JobEvent> decide(JobState job, JobCommand command, Context<JobFacts> context) {
        JobRules rules = new JobRules(job, context);
        Beginnings beginnings = new Beginnings(rules);
        Cancellations cancellations = new Cancellations(new CancellationRules(rules));
        Endings endings = new Endings(rules);
        return switch (command) {
            case OpenJob open -> beginnings.open(open);
            case StartJob start -> beginnings.start(start);
            case LapseJob lapse -> beginnings.lapse(lapse);
            case TurnStayAway away -> beginnings.turnAway(away);
            case DeliverMilestone(var id, int number, var note) ->
                under(
                        Rule.all(rules.toDeliver(number), Texts.plain("note", note, 0, 5_000)),
                        () -> List.of(new MilestoneDelivered(id, number, note.strip())));
            case RequestChanges(var id, int number, var note) ->
                under(
                        Rule.all(rules.toRequestChanges(number), Texts.plain("note", note, 1, 5_000)),
                        () -> List.of(new ChangesRequested(id, number, note.strip())));
            case ApproveMilestone(var id, int number) ->
                under(rules.toApprove(number), () -> endings.approved(id, number));
            case ApproveBySilence(var id, int number) ->
                under(
                        List.of(context.onlyTheSystem(), rules.hasMilestone(number)),
                        () -> rules.isApprovedBySilence(number) ? endings.approved(id, number) : List.of());
            case DisputeMilestone dispute -> endings.dispute(dispute);
            case SettleMilestone settle -> endings.settle(settle);
            case CancelJob cancel -> cancellations.cancel(cancel);
            case ProposeCancellation propose -> cancellations.propose(propose);
            case AcceptCancellation accept -> cancellations.accept(accept);
            case DeclineCancellation decline -> cancellations.decline(decline);
            case CancelBySilence silence -> cancellations.bySilence(silence);
        };
    }

    @Override
    public JobState evolve(JobState job, JobEvent event, Instant at) {
        return JobEvolution.after(job, event, at);
    }
}
