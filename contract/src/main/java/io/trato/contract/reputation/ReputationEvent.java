package io.trato.contract.reputation;

import io.trato.contract.Claim;
import io.trato.contract.Event;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** What happens to a provider's reputation. */
public sealed interface ReputationEvent extends Event {

    /** The kind of the claim that lets each cause count once. */
    String POINTS = "points";

    String reputationId();

    String providerId();

    @Override
    default String streamId() {
        return reputationId();
    }

    /**
     * Points were given, or taken.
     *
     * @param points what was really added; negative for what was taken, which is never more than there was
     * @param total what there is afterwards
     */
    @Revision("1")
    record PointsEarned(
            String reputationId,
            String providerId,
            PointsCause cause,
            String causeId,
            String jobId,
            long points,
            long total,
            String policyVersion)
            implements ReputationEvent {

        @Override
        public Set<Claim> claims() {
            return Set.of(new Claim(POINTS, cause + " " + causeId, reputationId));
        }
    }

    /** The provider rose to this level, or fell back to it. What later deals cost follows from it; those agreed on do not. */
    @Revision("1")
    record LevelReached(
            String reputationId, String providerId, Level level, long points, int commissionBps, String policyVersion)
            implements ReputationEvent {}
}
