package io.trato.contract.reputation;

import io.trato.contract.Command;

/** What can be asked of a provider's reputation. */
public sealed interface ReputationCommand extends Command {

    String reputationId();

    @Override
    default String aggregateId() {
        return reputationId();
    }

    /**
     * The system gives or takes points; the same cause a second time is refused by its claim.
     *
     * @param causeId which one: a job for a completion or a review, a dispute for a lost one
     */
    record EarnPoints(String reputationId, String providerId, PointsCause cause, String causeId, String jobId)
            implements ReputationCommand {}
}
