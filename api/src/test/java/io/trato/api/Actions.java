package io.trato.api;

import io.trato.contract.Actor;
import io.trato.contract.action.Availability;
import io.trato.contract.action.AvailableActions;
import java.time.Instant;
import java.util.List;

/** Nobody may do anything: what may be done is the command side's to say, which stands behind another door. */
final class Actions implements AvailableActions {

    @Override
    public List<Availability> onOffer(String offerId, Actor actor, Instant at) {
        return List.of();
    }

    @Override
    public List<Availability> onJob(String jobId, Actor actor, Instant at) {
        return List.of();
    }

    @Override
    public List<Availability> onMilestone(String jobId, int milestone, Actor actor, Instant at) {
        return List.of();
    }
}
