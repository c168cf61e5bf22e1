package io.trato.contract.job;

import io.trato.contract.Command;
import io.trato.contract.OpeningCommand;
import io.trato.contract.offer.Terms;

/** What can be asked of a job. Milestones are counted from 1. */
public sealed interface JobCommand extends Command {

    String jobId();

    @Override
    default String aggregateId() {
        return jobId();
    }

    /** The system opens the job that an accepted offer is; a second time changes nothing. */
    record OpenJob(
            String jobId,
            String offerId,
            String listingId,
            String clientId,
            String providerId,
            Terms terms,
            int commissionBps,
            String policyVersion)
            implements JobCommand, OpeningCommand {}

    /** The system says that the escrow holds the money: the job starts, or is revived if it still can. Again it changes nothing. */
    record StartJob(String jobId) implements JobCommand {}

    /**
     * The system says that the nights of a stay are not to be had: a job that waits for payment is cancelled, money that came
     * after it has lapsed goes back. Again, and once the job runs, it changes nothing.
     *
     * @param reason the code by which the calendar refused
     */
    record TurnStayAway(String jobId, String reason) implements JobCommand {}

    /** The job's provider delivers. */
    record DeliverMilestone(String jobId, int milestone, String note) implements JobCommand {}

    /** The job's client asks for changes to what was delivered. */
    record RequestChanges(String jobId, int milestone, String note) implements JobCommand {}

    /** The job's client approves what was delivered. */
    record ApproveMilestone(String jobId, int milestone) implements JobCommand {}

    /** A timer says that nobody has paid in time; too early, and once paid, it changes nothing. */
    record LapseJob(String jobId) implements JobCommand {}

    /** A timer says that the client was silent after a delivery; too early, or after an answer, it changes nothing. */
    record ApproveBySilence(String jobId, int milestone) implements JobCommand {}

    /** The job's provider or an operator ends it, or the client of a stay under the policy that was agreed on. */
    record CancelJob(String jobId, String reason) implements JobCommand {}

    /** The job's client asks the provider to agree to its end. */
    record ProposeCancellation(String jobId, String reason) implements JobCommand {}

    /** The job's provider agrees to its end. */
    record AcceptCancellation(String jobId) implements JobCommand {}

    /** The job's provider goes on. */
    record DeclineCancellation(String jobId, String reason) implements JobCommand {}

    /** A timer says that the provider did not answer a proposed cancellation; too early, or answered, it changes nothing. */
    record CancelBySilence(String jobId) implements JobCommand {}

    /** The system says that a milestone's money is disputed; a second time changes nothing. */
    record DisputeMilestone(String jobId, int milestone, String disputeId) implements JobCommand {}

    /**
     * The system says how a dispute ended; a second time changes nothing.
     *
     * @param paid whether the provider gets anything for the milestone
     */
    record SettleMilestone(String jobId, int milestone, String disputeId, boolean paid) implements JobCommand {}
}
