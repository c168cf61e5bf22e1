package io.trato.contract.action;

import io.trato.contract.Actor;
import java.time.Instant;
import java.util.List;

/**
 * What somebody may do now, and why not the rest, by the very rules that guard the commands, as of the last committed event.
 * Whoever is told nothing may do nothing: to them it does not exist.
 */
public interface AvailableActions {

    List<Availability> onOffer(String offerId, Actor actor, Instant at);

    /** What concerns the job as a whole. */
    List<Availability> onJob(String jobId, Actor actor, Instant at);

    /** @param milestone counted from 1 */
    List<Availability> onMilestone(String jobId, int milestone, Actor actor, Instant at);
}
