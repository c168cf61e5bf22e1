package io.trato.benchmarks.replay;

import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.Holding;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import io.trato.contract.wallet.WalletEvent.PayoutPaid;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import java.util.List;

/**
 * A deal over 200.00 EUR from the offer to the money in the provider's bank, as the log tells of it.
 *
 * @param number decides between whom
 * @param offer the identifier of its offer, after which job and escrow are named
 */
record Deal(int number, String offer) {

    /** How many events it has. */
    static final int EVENTS = 16;

    private static final String EUR = "EUR";
    private static final String GATEWAY = "sandbox";
    private static final String POLICY = "policy-1";
    private static final int BPS = 1_500;
    private static final long AMOUNT = 20_000;
    private static final long COMMISSION = 3_000;
    private static final long NET = AMOUNT - COMMISSION;
    private static final Terms TERMS =
            new Terms("Pintar el salón y la cocina", EUR, List.of(new Milestone("Todo", AMOUNT, null)), null);

    /** In the order in which they happened. */
    List<Event> events() {
        String job = id(Ids.JOB);
        String escrow = id(Ids.ESCROW);
        String payment = id(Ids.PAYMENT);
        String payout = id(Ids.PAYOUT);
        String listing = Ids.derived(Ids.LISTING, "painted " + number % 1_000);
        String client = Ids.derived(Ids.ACCOUNT, "client " + number % 5_000);
        String provider = Ids.derived(Ids.ACCOUNT, "provider " + number % 1_000);
        String wallet = Ids.wallet(provider, EUR);
        String release = escrow + ":1";
        return List.of(
                new OfferMade(offer, listing, client, provider, Side.PROVIDER, TERMS),
                new OfferAccepted(offer, listing, client, provider, 1, TERMS, TERMS.hash(), BPS, POLICY),
                new JobOpened(job, offer, listing, client, provider, TERMS, BPS, POLICY),
                new EscrowPlanned(escrow, job, client, provider, EUR, List.of(new Holding(1, AMOUNT)), BPS, POLICY),
                new FundingStarted(escrow, payment, GATEWAY, "card", AMOUNT, EUR),
                new PaymentConfirmed(escrow, payment, GATEWAY, "ref-" + number, "approved", AMOUNT, EUR, 300),
                new EscrowHeld(escrow, job, payment, AMOUNT, EUR),
                new JobStarted(job),
                new MilestoneDelivered(job, 1, "Hecho"),
                new MilestoneApproved(job, 1),
                new EscrowReleased(escrow, job, release, 1, provider, EUR, AMOUNT, COMMISSION, NET),
                new WalletCredited(wallet, provider, release, job, EUR, NET),
                new JobCompleted(job),
                new ReleaseCleared(wallet, provider, release, job, EUR, NET, 0),
                new PayoutStarted(wallet, provider, payout, GATEWAY, "ba-1", EUR, NET, POLICY),
                new PayoutPaid(wallet, provider, payout, GATEWAY, EUR, NET, 25, "po-" + number, "paid"));
    }

    /** A deal's offer, job and escrow share a name: the job's document is where the escrow's events go. */
    private String id(String type) {
        return Ids.sibling(type, offer);
    }
}
