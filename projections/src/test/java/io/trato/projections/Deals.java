package io.trato.projections;

import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.EscrowEvent.PaymentFailed;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.ReversalKind;
import io.trato.contract.job.JobEvent.ChangesRequested;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.OfferEvent.OfferCountered;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRevised;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import io.trato.contract.reputation.Level;
import io.trato.contract.reputation.PointsCause;
import io.trato.contract.reputation.ReputationEvent.LevelReached;
import io.trato.contract.reputation.ReputationEvent.PointsEarned;
import io.trato.contract.review.ReviewEvent.ReviewAnswered;
import io.trato.contract.review.ReviewEvent.ReviewPosted;
import io.trato.contract.wallet.WalletEvent.PayoutAttemptFailed;
import io.trato.contract.wallet.WalletEvent.PayoutPaid;
import io.trato.contract.wallet.WalletEvent.PayoutRetried;
import io.trato.contract.wallet.WalletEvent.PayoutReturned;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import io.trato.contract.wallet.WalletEvent.WalletDebited;
import java.time.LocalDate;
import java.util.List;

/** A whole deal of two milestones over 300.00 EUR at 12 %, from the first question to money in the wallet. */
public final class Deals {

    public static final String CLIENT = "account-client";
    public static final String PROVIDER = "account-provider";
    public static final String WALLET = "wallet-provider-EUR";
    public static final Terms FIRST = terms(20_000, 15_000);
    public static final Terms AGREED = terms(20_000, 10_000);

    private Deals() {}

    public static Story negotiated(String deal) {
        String offer = "offer-" + deal;
        return Story.of(
                new QuoteRequested(offer, "listing-1", CLIENT, PROVIDER, "How much?"),
                new OfferMade(offer, "listing-1", CLIENT, PROVIDER, Side.PROVIDER, FIRST),
                new OfferRevised(offer, 2, Side.PROVIDER, FIRST),
                new OfferCountered(offer, 3, Side.CLIENT, AGREED),
                new OfferAccepted(offer, "listing-1", CLIENT, PROVIDER, 3, AGREED, AGREED.hash(), 1_200, "policy-1"));
    }

    public static Story paid(String deal) {
        String job = "job-" + deal;
        String escrow = "escrow-" + deal;
        return negotiated(deal)
                .then(new JobOpened(job, "offer-" + deal, "listing-1", CLIENT, PROVIDER, AGREED, 1_200, "policy-1"))
                .then(new EscrowPlanned(
                        escrow,
                        job,
                        CLIENT,
                        PROVIDER,
                        "EUR",
                        List.of(new Holding(1, 20_000), new Holding(2, 10_000)),
                        1_200,
                        "policy-1"))
                .then(new FundingStarted(escrow, "payment-1", "sandbox", "card", 30_000, "EUR"))
                .then(new PaymentFailed(escrow, "payment-1", "sandbox", "ref-1", "rejected"))
                .then(new FundingStarted(escrow, "payment-2", "sandbox", "card", 30_000, "EUR"))
                .then(new PaymentConfirmed(escrow, "payment-2", "sandbox", "ref-2", "approved", 30_000, "EUR", 300))
                .then(new EscrowHeld(escrow, job, "payment-2", 30_000, "EUR"))
                .then(new JobStarted(job));
    }

    public static Story completed(String deal) {
        String job = "job-" + deal;
        return paid(deal)
                .then(new MilestoneDelivered(job, 1, "Done"))
                .then(new ChangesRequested(job, 1, "The tap drips"))
                .then(new MilestoneDelivered(job, 1, "Tight now"))
                .then(new MilestoneApproved(job, 1))
                .then(released(deal, 1, 20_000, 2_400))
                .then(credited(deal, 1, 17_600))
                .then(new MilestoneDelivered(job, 2, "All of it"))
                .then(new MilestoneApproved(job, 2))
                .then(new JobCompleted(job))
                .then(released(deal, 2, 10_000, 1_200))
                .then(credited(deal, 2, 8_800));
    }

    /** What follows in a wallet: both releases clear, a part is paid out in two attempts, and a chargeback is lost. */
    public static Story paidOut(String deal) {
        String payout = "payout-" + deal;
        Story story = completed(deal);
        for (int milestone = 1; milestone <= 2; milestone++) {
            story.then(new ReleaseCleared(
                    WALLET,
                    PROVIDER,
                    "escrow-" + deal + ":" + milestone,
                    "job-" + deal,
                    "EUR",
                    milestone == 1 ? 17_600 : 8_800,
                    0));
        }
        return story.then(new PayoutStarted(WALLET, PROVIDER, payout, "sandbox", "ba_1", "EUR", 20_000, "policy-1"))
                .then(new PayoutAttemptFailed(WALLET, payout, 1, Story.NOON, "po_1", "failed", "policy-1"))
                .then(new PayoutRetried(WALLET, payout, 2, "sandbox", "ba_1", "EUR", 20_000))
                .then(new PayoutPaid(WALLET, PROVIDER, payout, "sandbox", "EUR", 20_000, 25, "po_2", "paid"))
                .then(new WalletDebited(
                        WALLET,
                        PROVIDER,
                        "chargeback-" + deal,
                        "escrow-" + deal + ":1",
                        "job-" + deal,
                        "EUR",
                        ReversalKind.CHARGEBACK,
                        0,
                        6_400,
                        2_400,
                        1_200))
                .then(new PayoutReturned(
                        WALLET, PROVIDER, payout, "sandbox", "EUR", 20_000, 2_400, "po_2", "returned"));
    }

    /** What good work leads to: points, a review with its answer. */
    public static Story reviewed(String deal) {
        String job = "job-" + deal;
        String review = "review-" + deal;
        return completed(deal)
                .then(new PointsEarned(
                        "reputation-provider", PROVIDER, PointsCause.COMPLETED_JOB, job, job, 100, 480, "policy-1"))
                .then(new ReviewPosted(review, job, "listing-1", CLIENT, PROVIDER, 5, "Ya no gotea", "policy-1"))
                .then(new PointsEarned(
                        "reputation-provider", PROVIDER, PointsCause.FIVE_STAR_REVIEW, job, job, 50, 530, "policy-1"))
                .then(new LevelReached("reputation-provider", PROVIDER, Level.BRONZE, 530, 1_200, "policy-1"))
                .then(new ReviewAnswered(review, job, PROVIDER, "Gracias"));
    }

    private static EscrowReleased released(String deal, int milestone, long amount, long commission) {
        return new EscrowReleased(
                "escrow-" + deal,
                "job-" + deal,
                "escrow-" + deal + ":" + milestone,
                milestone,
                PROVIDER,
                "EUR",
                amount,
                commission,
                amount - commission);
    }

    private static WalletCredited credited(String deal, int milestone, long amount) {
        return new WalletCredited(WALLET, PROVIDER, "escrow-" + deal + ":" + milestone, "job-" + deal, "EUR", amount);
    }

    private static Terms terms(long first, long second) {
        return new Terms(
                "Mend the kitchen",
                "EUR",
                List.of(new Milestone("Pipes", first, LocalDate.of(2026, 4, 1)), new Milestone("Tiles", second, null)),
                null);
    }
}
