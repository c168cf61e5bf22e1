package io.trato.api.action;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Mutations;
import io.trato.api.job.MilestoneView;
import io.trato.contract.action.Availability;
import io.trato.contract.action.AvailableActions;
import io.trato.contract.action.DealAction;
import io.trato.contract.job.Job;
import io.trato.contract.offer.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What a caller may do, and why not the rest. */
@Component
final class ActionFields implements RuntimeWiringConfigurer {

    private final AvailableActions actions;
    private final Mutations mutations;

    ActionFields(AvailableActions actions, Mutations mutations) {
        this.actions = actions;
        this.mutations = mutations;
    }

    record AvailableAction(
            DealAction action, boolean available, @Nullable Obstacle obstacle) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Offer")
                .of(
                        "availableActions",
                        Offer.class,
                        (offer, caller) -> said(
                                actions.onOffer(
                                        offer.id(),
                                        caller.actor(),
                                        mutations.clock().instant()),
                                caller));
        Fields.of(wiring, "Job")
                .of(
                        "availableActions",
                        Job.class,
                        (job, caller) -> said(
                                actions.onJob(
                                        job.id(),
                                        caller.actor(),
                                        mutations.clock().instant()),
                                caller));
        Fields.of(wiring, "JobMilestone")
                .of(
                        "availableActions",
                        MilestoneView.class,
                        (part, caller) -> said(
                                actions.onMilestone(
                                        part.jobId(),
                                        part.number(),
                                        caller.actor(),
                                        mutations.clock().instant()),
                                caller));
    }

    private static List<AvailableAction> said(List<Availability> all, Caller caller) {
        return all.stream()
                .map(one -> new AvailableAction(
                        one.action(), one.obstacle() == null, Obstacle.said(one.obstacle(), caller)))
                .toList();
    }
}
