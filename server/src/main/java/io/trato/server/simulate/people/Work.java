package io.trato.server.simulate.people;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.escrow.EscrowCommand.ReleasePart;
import io.trato.contract.job.JobCommand.AcceptCancellation;
import io.trato.contract.job.JobCommand.ApproveMilestone;
import io.trato.contract.job.JobCommand.CancelJob;
import io.trato.contract.job.JobCommand.DeclineCancellation;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.job.JobCommand.ProposeCancellation;
import io.trato.contract.job.JobCommand.RequestChanges;
import io.trato.contract.review.ReviewCommand.AnswerReview;
import io.trato.contract.review.ReviewCommand.PostReview;
import io.trato.server.simulate.check.Books;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How work is done and judged, or broken off. Sooner or later every provider delivers or gives up. */
record Work(Hands hands, Chance chance, Crowd crowd, Books books) {

    private static final Duration SOONEST = Duration.ofMillis(5);
    private static final Duration MONTH = Duration.ofDays(25);
    private static final Duration WEEKS = Duration.ofDays(16);
    private static final Duration DAYS = Duration.ofDays(3);

    void begins(Deal deal, int milestones) {
        for (int milestone = 1; milestone <= milestones; milestone++) {
            wants(deal, deal.provider(), MONTH, new DeliverMilestone(deal.job(), milestone, "Done"));
        }
        if (chance.happens(30)) {
            wants(deal, deal.client(), MONTH, new ProposeCancellation(deal.job(), "I have changed my mind"));
        }
        if (chance.happens(25)) {
            wants(deal, deal.provider(), MONTH, new CancelJob(deal.job(), "I cannot"));
        }
        if (chance.happens(30)) {
            wants(deal, deal.client(), MONTH, new CancelJob(deal.job(), "We will not come"));
        }
        if (chance.happens(5)) {
            wants(deal, chance.oneOf(crowd.operators()), MONTH, new CancelJob(deal.job(), "Against the rules"));
        }
        if (chance.happens(60)) {
            releasePart(deal, milestones);
        }
    }

    void delivered(Deal deal, int milestone) {
        if (chance.happens(60)) {
            wants(deal, deal.client(), WEEKS, new RequestChanges(deal.job(), milestone, "Not like that"));
        }
        if (chance.happens(850)) {
            wants(deal, deal.client(), chance.happens(100) ? WEEKS : DAYS, new ApproveMilestone(deal.job(), milestone));
        }
    }

    void sentBack(Deal deal, int milestone) {
        wants(deal, deal.provider(), WEEKS, new DeliverMilestone(deal.job(), milestone, "Done again"));
    }

    void askedToEnd(Deal deal) {
        if (chance.happens(400)) {
            wants(deal, deal.provider(), WEEKS, new AcceptCancellation(deal.job()));
        } else if (chance.happens(600)) {
            wants(deal, deal.provider(), WEEKS, new DeclineCancellation(deal.job(), "It is nearly done"));
        }
    }

    void completed(Deal deal) {
        if (chance.happens(600)) {
            int stars = chance.oneOf(List.of(1, 3, 4, 4, 5, 5, 5));
            wants(
                    deal,
                    deal.client(),
                    chance.happens(50) ? MONTH.plus(WEEKS) : DAYS,
                    new PostReview(deal.review(), stars, "So it was"));
        }
    }

    void reviewed(Deal deal) {
        if (chance.happens(200)) {
            wants(deal, deal.provider(), WEEKS, new AnswerReview(deal.review(), "Thank you"));
        }
    }

    /** Of what is held by then, down to a single minor unit. */
    private void releasePart(Deal deal, int milestones) {
        int milestone = (int) chance.between(1, milestones);
        hands.want(
                deal.id(),
                deal.client(),
                chance.lasting(SOONEST, MONTH),
                () -> books.holding(deal.escrow(), milestone)
                        .filter(holding -> holding.held() > 1)
                        .flatMap(holding -> Optional.<Command>of(new ReleasePart(
                                deal.escrow(),
                                milestone,
                                chance.happens(200) ? 1 : chance.between(1, holding.held()),
                                deal.currency()))),
                outcome -> {});
    }

    private void wants(Deal deal, Actor who, Duration atMost, Command what) {
        hands.want(deal.id(), who, chance.lasting(SOONEST, atMost), what);
    }
}
