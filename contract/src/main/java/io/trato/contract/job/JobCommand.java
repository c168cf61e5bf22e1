package io.trato.contract.job;

import io.trato.contract.Command;
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
            implements JobCommand {}

    /** The system says that the escrow holds the money; a second time changes nothing. */
    record StartJob(String jobId) implements JobCommand {}

    /** The job's provider delivers. */
    record DeliverMilestone(String jobId, int milestone, String note) implements JobCommand {}

    /** The job's client asks for changes to what was delivered. */
    record RequestChanges(String jobId, int milestone, String note) implements JobCommand {}

    /** The job's client approves what was delivered. */
    record ApproveMilestone(String jobId, int milestone) implements JobCommand {}
}
