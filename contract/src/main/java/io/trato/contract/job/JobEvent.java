package io.trato.contract.job;

import io.trato.contract.Event;
import io.trato.contract.offer.Terms;
import org.axonframework.serialization.Revision;

/** What happens to a job. */
public sealed interface JobEvent extends Event {

    String jobId();

    @Override
    default String streamId() {
        return jobId();
    }

    @Revision("1")
    record JobOpened(
            String jobId,
            String offerId,
            String listingId,
            String clientId,
            String providerId,
            Terms terms,
            int commissionBps,
            String policyVersion)
            implements JobEvent {}

    @Revision("1")
    record JobStarted(String jobId) implements JobEvent {}

    @Revision("1")
    record MilestoneDelivered(String jobId, int milestone, String note) implements JobEvent {}

    @Revision("1")
    record ChangesRequested(String jobId, int milestone, String note) implements JobEvent {}

    @Revision("1")
    record MilestoneApproved(String jobId, int milestone) implements JobEvent {}

    @Revision("1")
    record JobCompleted(String jobId) implements JobEvent {}

    /** Nobody paid in time. */
    @Revision("1")
    record JobLapsed(String jobId) implements JobEvent {}

    /** The money came after all, and the job goes on. */
    @Revision("1")
    record JobRevived(String jobId) implements JobEvent {}

    /** The money came when the job could not be done any more; it goes back in full. */
    @Revision("1")
    record JobNotRevived(String jobId, String reason) implements JobEvent {}

    @Revision("1")
    record CancellationProposed(String jobId, String reason) implements JobEvent {}

    @Revision("1")
    record CancellationDeclined(String jobId, String reason) implements JobEvent {}

    /**
     * The job has ended before it was completed. Of what is held and not disputed the provider keeps {@code keptParts} of
     * {@code ofParts}, rounded to the minor unit; the rest goes back to the client.
     *
     * @param policyVersion the version of the rules by which a stay's parts were computed
     */
    @Revision("1")
    record JobCancelled(
            String jobId, CancellationCause cause, String reason, long keptParts, long ofParts, String policyVersion)
            implements JobEvent {}

    @Revision("1")
    record MilestoneDisputed(String jobId, int milestone, String disputeId) implements JobEvent {}

    /** @param paid whether the provider gets anything for it */
    @Revision("1")
    record MilestoneSettled(String jobId, int milestone, String disputeId, boolean paid) implements JobEvent {}
}
