package io.trato.command.policy;

import io.trato.command.calendar.BookedJobs;
import io.trato.command.timer.Timers;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.calendar.CalendarCommand;
import io.trato.contract.calendar.CalendarCommand.CancelStay;
import io.trato.contract.calendar.CalendarCommand.CompleteStay;
import io.trato.contract.calendar.CalendarCommand.ConfirmStay;
import io.trato.contract.calendar.CalendarCommand.ExpireHold;
import io.trato.contract.calendar.CalendarCommand.HoldStay;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.job.JobCommand.StartJob;
import io.trato.contract.job.JobCommand.TurnStayAway;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobNotRevived;
import io.trato.contract.job.JobEvent.JobOpened;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * What leads from an accepted stay to its nights: the job's opening holds them for payment, the beginning of a payment holds
 * them anew, and held money confirms them and starts the job. Where the calendar says no, the job is turned away and its money
 * goes back. A job that ends before its time leaves its nights to others.
 */
@ProcessingGroup(StayPolicies.GROUP)
@DisallowReplay
public final class StayPolicies {

    public static final String GROUP = "stays";

    /** What a calendar may say of a stay; anything else is a fault of ours. */
    private static final Set<RefusalCode> UNAVAILABLE = EnumSet.of(
            RefusalCode.NIGHTS_TAKEN,
            RefusalCode.NIGHTS_CLOSED,
            RefusalCode.NIGHTS_TOO_FEW,
            RefusalCode.NIGHTS_TOO_MANY,
            RefusalCode.ARRIVAL_TOO_SOON,
            RefusalCode.MALFORMED);

    private final Reaction reaction;
    private final Timers timers;
    private final BookedJobs jobs;

    public StayPolicies(Reaction reaction, Timers timers, BookedJobs jobs) {
        this.reaction = reaction;
        this.timers = timers;
        this.jobs = jobs;
    }

    @EventHandler
    void anOpenJobHoldsItsNights(JobOpened opened, EventMessage<?> event) {
        jobs.of(opened)
                .ifPresent(job -> said(event, "hold-stay", new HoldStay(job.calendarId(), job.booking()))
                        .ifPresent(refusal -> turnAway(event, opened.jobId(), refusal)));
    }

    /** Whom the calendar refuses here may still be lucky when the money comes: somebody else may only be holding. */
    @EventHandler
    void whoPaysHoldsTheNightsAnew(FundingStarted started, EventMessage<?> event) {
        jobs.find(Ids.sibling(Ids.JOB, started.escrowId()))
                .ifPresent(job -> said(event, "hold-stay", new HoldStay(job.calendarId(), job.booking())));
    }

    /** A stay that is refused now must not be confirmed when this event comes a second time. */
    @EventHandler
    void heldMoneyConfirmsTheStay(EscrowHeld held, EventMessage<?> event) {
        jobs.find(held.jobId()).ifPresent(job -> {
            Optional<Refusal> refusal = said(event, "confirm-stay", new ConfirmStay(job.calendarId(), job.booking()));
            if (refusal.isEmpty()) {
                reaction.to(event, "start-job", new StartJob(held.jobId()));
            } else {
                reaction.to(event, "cancel-stay", new CancelStay(job.calendarId(), job.booking()));
                turnAway(event, held.jobId(), refusal.get());
            }
        });
    }

    @EventHandler
    void aCancelledJobLeavesItsNights(JobCancelled cancelled, EventMessage<?> event) {
        leave(event, cancelled.jobId());
    }

    @EventHandler
    void aJobThatIsNotRevivedLeavesItsNights(JobNotRevived late, EventMessage<?> event) {
        leave(event, late.jobId());
    }

    @EventHandler
    void aHoldRunsOut(StayHeld held, EventMessage<?> event) {
        timers.set(
                event,
                "hold-expiry",
                held.until(),
                new ExpireHold(held.calendarId(), held.booking().stayId()));
    }

    @EventHandler
    void aStayIsCompleted(StayConfirmed confirmed, EventMessage<?> event) {
        timers.set(
                event,
                "stay-completion",
                confirmed.completesAt(),
                new CompleteStay(confirmed.calendarId(), confirmed.booking().stayId()));
    }

    /** Why the calendar says no; empty when it says yes. */
    private Optional<Refusal> said(EventMessage<?> event, String policy, CalendarCommand command) {
        return switch (reaction.asked(event, policy, command)) {
            case Receipt _ -> Optional.empty();
            case Refusal refusal when UNAVAILABLE.contains(refusal.code()) -> Optional.of(refusal);
            case Refusal refusal -> throw new PolicyStuckException(policy, command, refusal);
        };
    }

    private void turnAway(EventMessage<?> event, String jobId, Refusal refusal) {
        reaction.to(
                event, "turn-stay-away", new TurnStayAway(jobId, refusal.code().name()));
    }

    private void leave(EventMessage<?> event, String jobId) {
        jobs.find(jobId)
                .ifPresent(job -> reaction.to(event, "cancel-stay", new CancelStay(job.calendarId(), job.booking())));
    }
}
