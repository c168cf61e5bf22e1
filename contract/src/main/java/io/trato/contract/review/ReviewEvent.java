package io.trato.contract.review;

import io.trato.contract.Claim;
import io.trato.contract.Event;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** What happens to a job's review. */
public sealed interface ReviewEvent extends Event {

    /** The kind of the claim that lets each job be reviewed once. */
    String REVIEW = "review";

    String reviewId();

    String jobId();

    @Override
    default String streamId() {
        return reviewId();
    }

    /**
     * Revision 1 called the stars {@code rating}, as the average of many is called everywhere else.
     *
     * @param stars 1 to 5
     */
    @Revision("2")
    record ReviewPosted(
            String reviewId,
            String jobId,
            String listingId,
            String clientId,
            String providerId,
            int stars,
            String text,
            String policyVersion)
            implements ReviewEvent {

        @Override
        public Set<Claim> claims() {
            return Set.of(new Claim(REVIEW, jobId, reviewId));
        }
    }

    @Revision("1")
    record ReviewAnswered(String reviewId, String jobId, String providerId, String text) implements ReviewEvent {}

    /** Nobody reviewed the job in time. */
    @Revision("1")
    record ReviewWindowClosed(String reviewId, String jobId, String clientId, String providerId, String policyVersion)
            implements ReviewEvent {}
}
