package io.trato.command.action;

import io.trato.command.Context;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.Streams;
import io.trato.command.escrow.EscrowActions;
import io.trato.command.escrow.EscrowDecider;
import io.trato.command.escrow.EscrowFacts;
import io.trato.command.escrow.EscrowState;
import io.trato.command.escrow.EscrowSurroundings;
import io.trato.command.job.JobActions;
import io.trato.command.job.JobDecider;
import io.trato.command.job.JobFacts;
import io.trato.command.job.JobState;
import io.trato.command.job.JobSurroundings;
import io.trato.command.offer.ListingsOnSale;
import io.trato.command.offer.OfferActions;
import io.trato.command.offer.OfferDecider;
import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.RefusalCode;
import io.trato.contract.action.Availability;
import io.trato.contract.action.AvailableActions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Asks the rules of offers, jobs and escrows, each with the state of its own stream. */
public final class DealActions implements AvailableActions {

    private static final OfferDecider OFFERS = new OfferDecider();
    private static final JobDecider JOBS = new JobDecider();
    private static final EscrowDecider ESCROWS = new EscrowDecider();

    private final Streams streams;
    private final Contexts contexts;
    private final ListingsOnSale listings;
    private final JobSurroundings jobs;
    private final EscrowSurroundings escrows;

    public DealActions(
            Streams streams,
            Contexts contexts,
            ListingsOnSale listings,
            JobSurroundings jobs,
            EscrowSurroundings escrows) {
        this.streams = streams;
        this.contexts = contexts;
        this.listings = listings;
        this.jobs = jobs;
        this.escrows = escrows;
    }

    @Override
    public List<Availability> onOffer(String offerId, Actor actor, Instant at) {
        return streams.state(Ids.OFFER, offerId, OFFERS)
                .map(offer -> OfferActions.of(offer, contexts.with(actor, at, listings.factsOf(offer.listingId()))))
                .map(DealActions::visible)
                .orElse(List.of());
    }

    @Override
    public List<Availability> onJob(String jobId, Actor actor, Instant at) {
        List<Availability> work = streams.state(Ids.JOB, jobId, JOBS)
                .map(job -> JobActions.of(job, of(job, actor, at)))
                .orElse(List.of());
        List<Availability> money = streams.state(Ids.ESCROW, Ids.sibling(Ids.ESCROW, jobId), ESCROWS)
                .map(escrow -> EscrowActions.of(escrow, money(escrow, actor, at)))
                .orElse(List.of());
        return visible(both(money, work));
    }

    @Override
    public List<Availability> onMilestone(String jobId, int milestone, Actor actor, Instant at) {
        List<Availability> work = streams.state(Ids.JOB, jobId, JOBS)
                .map(job -> JobActions.of(job, milestone, of(job, actor, at)))
                .orElse(List.of());
        List<Availability> money = streams.state(Ids.ESCROW, Ids.sibling(Ids.ESCROW, jobId), ESCROWS)
                .map(escrow -> EscrowActions.of(escrow, milestone, money(escrow, actor, at)))
                .orElse(List.of());
        return visible(both(work, money));
    }

    private Context<JobFacts> of(JobState job, Actor actor, Instant at) {
        return contexts.with(actor, at, jobs.factsOf(job));
    }

    private Context<EscrowFacts> money(EscrowState escrow, Actor actor, Instant at) {
        return contexts.with(actor, at, escrows.factsOf(escrow));
    }

    private static List<Availability> both(List<Availability> first, List<Availability> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** What would be answered with NOT_FOUND is not said at all, unless there is something else to say. */
    private static List<Availability> visible(List<Availability> all) {
        return all.stream()
                .filter(one -> one.obstacle() == null || one.obstacle().code() != RefusalCode.NOT_FOUND)
                .toList();
    }
}
