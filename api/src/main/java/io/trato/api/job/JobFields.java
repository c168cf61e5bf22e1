package io.trato.api.job;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.account.AccountFields;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Connection;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Paging;
import io.trato.api.graphql.Payload;
import io.trato.api.graphql.Sealing;
import io.trato.api.listing.ListingFields;
import io.trato.api.offer.OfferFields;
import io.trato.api.offer.TermsView;
import io.trato.contract.Ids;
import io.trato.contract.job.FindJob;
import io.trato.contract.job.Job;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.ListJobs;
import io.trato.contract.job.ReadTimeline;
import io.trato.contract.job.TimelineEntry;
import io.trato.contract.offer.Offer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Jobs as they are read. */
@Component
public final class JobFields implements RuntimeWiringConfigurer {

    /** The payloads that show a job or its money: their streams share the job's name. */
    private static final List<String> PAYLOADS = List.of(
            "DeliverMilestonePayload",
            "RequestChangesPayload",
            "ApproveMilestonePayload",
            "CancelJobPayload",
            "ProposeCancellationPayload",
            "AcceptCancellationPayload",
            "DeclineCancellationPayload",
            "PayJobPayload",
            "ReleasePartPayload",
            "OpenDisputePayload",
            "AnswerDisputePayload",
            "AddEvidencePayload",
            "DecideDisputePayload",
            "RetryRefundPayload",
            "WriteOffRefundPayload");

    private final Answers answers;
    private final Sealing sealing;
    private final AccountFields accounts;
    private final ListingFields listings;
    private final OfferFields offers;

    JobFields(Answers answers, Sealing sealing, AccountFields accounts, ListingFields listings, OfferFields offers) {
        this.answers = answers;
        this.sealing = sealing;
        this.accounts = accounts;
        this.listings = listings;
        this.offers = offers;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("job", env -> job(env.getArgumentOrDefault("id", ""), Caller.of(env)))
                .field("jobs", this::jobs);
        Fields.of(wiring, "Job")
                .of("client", Job.class, (job, caller) -> accounts.account(job.clientId(), caller))
                .of("provider", Job.class, (job, caller) -> accounts.account(job.providerId(), caller))
                .of("listing", Job.class, (job, caller) -> listings.listing(job.listingId(), caller))
                .of("offer", Job.class, (job, caller) -> offers.offer(job.offerId(), caller))
                .from("terms", Job.class, job -> TermsView.of(job.terms()))
                .from("milestones", Job.class, JobFields::milestones)
                .field("timeline", this::timeline);
        Fields.of(wiring, "Offer")
                .of("job", Offer.class, (offer, caller) -> offer.jobId() == null ? null : job(offer.jobId(), caller));
        Fields.of(wiring, "AcceptOfferPayload").of("job", Payload.class, this::opened);
        PAYLOADS.forEach(payload -> Fields.of(wiring, payload).of("job", Payload.class, this::changed));
    }

    /** A job that the caller may see, or null. */
    public @Nullable Job job(String id, Caller caller) {
        return answers.find(new FindJob(id, caller.actor()), caller);
    }

    private Connection<Job> jobs(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        String status = env.getArgument("status");
        return Connection.of(answers.ask(
                new ListJobs(
                        status == null ? null : JobStatus.valueOf(status),
                        Boolean.TRUE.equals(env.getArgument("waitingForOperator")),
                        Boolean.TRUE.equals(env.getArgument("mismatchedPayment")),
                        Paging.of(env),
                        caller.actor()),
                caller));
    }

    private Connection<TimelineEntry> timeline(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env);
        Job job = Objects.requireNonNull(env.getSource());
        // The timeline is another read model than the job: without this it could lag behind the job that shows it.
        return Connection.of(
                answers.ask(new ReadTimeline(job.id(), Paging.of(env), caller.actor()), caller, job.position()));
    }

    /** The job opens by a policy, right after the acceptance: its first event is waited for. */
    private @Nullable Job opened(Payload payload, Caller caller) {
        if (payload.receipt() == null || payload.position() == null) {
            return null;
        }
        String jobId = Ids.sibling(Ids.JOB, payload.receipt().streamId());
        Long position = sealing.beginning(jobId, payload.position());
        return position == null
                ? null
                : answers.ask(new FindJob(jobId, caller.actor()), caller, position)
                        .orElse(null);
    }

    private @Nullable Job changed(Payload payload, Caller caller) {
        return payload.receipt() == null
                ? null
                : job(Ids.sibling(Ids.JOB, payload.receipt().streamId()), caller);
    }

    private static List<MilestoneView> milestones(Job job) {
        return job.milestones().stream()
                .map(part -> MilestoneView.of(job, part))
                .toList();
    }
}
