package io.trato.command.policy;

import io.trato.command.job.AgreedRules;
import io.trato.command.timer.Timers;
import io.trato.contract.Ids;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.Rulebook;
import io.trato.contract.offer.Side;
import io.trato.contract.reputation.PointsCause;
import io.trato.contract.reputation.ReputationCommand.EarnPoints;
import io.trato.contract.review.ReviewCommand.CloseReviewWindow;
import io.trato.contract.review.ReviewEvent.ReviewPosted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * What good work leads to: a completed job earns its provider points and lets its client review it for a while, and a good
 * review earns more; a lost dispute takes some. Each cause counts once, however often its event comes.
 */
@ProcessingGroup(ReputationPolicies.GROUP)
@DisallowReplay
public final class ReputationPolicies {

    public static final String GROUP = "reputations";

    private final Reaction reaction;
    private final Timers timers;
    private final Log log;
    private final AgreedRules rules;

    public ReputationPolicies(Reaction reaction, Timers timers, Log log, AgreedRules rules) {
        this.reaction = reaction;
        this.timers = timers;
        this.log = log;
        this.rules = rules;
    }

    /** Where there is one version of the rules only. */
    public ReputationPolicies(Reaction reaction, Timers timers, Log log, MarketRules rules) {
        this(reaction, timers, log, new AgreedRules(log, Rulebook.of(rules)));
    }

    @EventHandler
    void aCompletedJobEarnsPoints(JobCompleted completed, EventMessage<?> event) {
        earn(event, provider(completed.jobId()), PointsCause.COMPLETED_JOB, completed.jobId());
        timers.set(
                event,
                "review-window",
                event.getTimestamp()
                        .plus(rules.ofJob(completed.jobId()).deadlines().review()),
                new CloseReviewWindow(Ids.sibling(Ids.REVIEW, completed.jobId())));
    }

    @EventHandler
    void aGoodReviewEarnsPoints(ReviewPosted posted, EventMessage<?> event) {
        if (posted.stars() == 5) {
            earn(event, posted.providerId(), PointsCause.FIVE_STAR_REVIEW, posted.jobId());
        } else if (posted.stars() == 4) {
            earn(event, posted.providerId(), PointsCause.FOUR_STAR_REVIEW, posted.jobId());
        }
    }

    @EventHandler
    void aLostDisputeTakesPoints(DisputeResolved resolved, EventMessage<?> event) {
        if (resolved.lostBy() == Side.PROVIDER) {
            earn(event, resolved.providerId(), PointsCause.LOST_DISPUTE, resolved.disputeId(), resolved.jobId());
        }
    }

    private void earn(EventMessage<?> event, String providerId, PointsCause cause, String jobId) {
        earn(event, providerId, cause, jobId, jobId);
    }

    private void earn(EventMessage<?> event, String providerId, PointsCause cause, String causeId, String jobId) {
        reaction.to(
                event,
                "earn-points",
                new EarnPoints(Ids.sibling(Ids.REPUTATION, providerId), providerId, cause, causeId, jobId));
    }

    private String provider(String jobId) {
        return log.stream(jobId, 0).stream()
                .map(LoggedEvent::event)
                .filter(JobOpened.class::isInstance)
                .map(JobOpened.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(jobId + " was completed and never opened"))
                .providerId();
    }
}
