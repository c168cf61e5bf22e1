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
}
