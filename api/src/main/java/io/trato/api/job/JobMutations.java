package io.trato.api.job;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Mutations;
import io.trato.contract.job.JobCommand.AcceptCancellation;
import io.trato.contract.job.JobCommand.ApproveMilestone;
import io.trato.contract.job.JobCommand.CancelJob;
import io.trato.contract.job.JobCommand.DeclineCancellation;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.job.JobCommand.ProposeCancellation;
import io.trato.contract.job.JobCommand.RequestChanges;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What can be done to jobs. */
@Component
final class JobMutations implements RuntimeWiringConfigurer {

    private final Mutations mutations;

    JobMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation")
                .field(
                        "deliverMilestone",
                        mutations.resolver((input, caller) -> new DeliverMilestone(
                                input.text("jobId"), input.number("milestone"), input.text("note"))))
                .field(
                        "requestChanges",
                        mutations.resolver((input, caller) ->
                                new RequestChanges(input.text("jobId"), input.number("milestone"), input.text("note"))))
                .field(
                        "approveMilestone",
                        mutations.resolver((input, caller) ->
                                new ApproveMilestone(input.text("jobId"), input.number("milestone"))))
                .field(
                        "cancelJob",
                        mutations.resolver((input, caller) -> new CancelJob(input.text("jobId"), input.text("reason"))))
                .field(
                        "proposeCancellation",
                        mutations.resolver(
                                (input, caller) -> new ProposeCancellation(input.text("jobId"), input.text("reason"))))
                .field(
                        "acceptCancellation",
                        mutations.resolver((input, caller) -> new AcceptCancellation(input.text("jobId"))))
                .field(
                        "declineCancellation",
                        mutations.resolver(
                                (input, caller) -> new DeclineCancellation(input.text("jobId"), input.text("reason"))));
    }
}
