package io.trato.server.simulate.people;

import io.trato.contract.Ids;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.PaymentFailed;
import io.trato.contract.escrow.RefundEvent.RefundDoubled;
import io.trato.contract.escrow.RefundEvent.RefundParked;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.ChangesRequested;
import io.trato.contract.job.JobEvent.JobCompleted;
import io.trato.contract.job.JobEvent.JobRevived;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.review.ReviewEvent.ReviewPosted;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.server.simulate.check.Books;
import io.trato.server.simulate.ground.DealOf;
import io.trato.server.simulate.people.Crowd.Ware;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everybody on the market: what they see, and what they want then. */
public final class Marketplace {

    private static final Duration FIRST_DAY = Duration.ofDays(1);

    private final Agenda agenda;
    private final Chance chance;
    private final Books books;
    private final Crowd crowd;
    private final Map<String, Deal> deals = new HashMap<>();
    private final Opening opening;
    private final Oversight oversight;
    private final Negotiation negotiation;
    private final Paying paying;
    private final Work work;
    private final Quarrels quarrels;
    private final Savings savings;
    private final Strangers strangers;
    private long begun;

    public Marketplace(Hands hands, Agenda agenda, Chance chance, Books books, int clients, int providers) {
        this.agenda = agenda;
        this.chance = chance;
        this.books = books;
        crowd = new Crowd(chance, clients, providers);
        opening = new Opening(hands, chance, crowd);
        oversight = new Oversight(hands, agenda, chance, crowd);
        negotiation = new Negotiation(hands, chance, new Wording(chance, agenda));
        paying = new Paying(hands, chance);
        work = new Work(hands, chance, crowd, books);
        quarrels = new Quarrels(hands, chance, crowd, books);
        savings = new Savings(hands, chance, books);
        strangers = new Strangers(hands, chance, crowd);
    }

    /** @param mean how long from one deal to the next */
    public void open(Instant until, Duration mean) {
        opening.begin();
        agenda.in(FIRST_DAY, Agenda.NO_DEAL, () -> {
            oversight.until(until);
            arrivals(until, mean);
        });
    }

    public long begun() {
        return begun;
    }

    public void settled(String deal) {
        deals.remove(deal);
    }

    public void sees(List<LoggedEvent> events) {
        events.forEach(this::sees);
    }

    private void arrivals(Instant until, Duration mean) {
        if (agenda.instant().isBefore(until)) {
            Ware ware = chance.oneOf(crowd.wares());
            Deal deal = new Deal(Ids.suffix(chance.id(Ids.OFFER)), chance.oneOf(crowd.clients()), ware);
            deals.put(deal.id(), deal);
            begun++;
            negotiation.begins(deal);
            agenda.in(chance.lasting(Duration.ZERO, mean.multipliedBy(2)), Agenda.NO_DEAL, () -> arrivals(until, mean));
        }
    }

    private void sees(LoggedEvent logged) {
        if (logged.event() instanceof ReleaseCleared cleared) {
            savings.cleared(cleared);
        }
        Deal deal = deals.get(DealOf.stream(logged.streamId()));
        if (deal != null) {
            sees(deal, logged);
        }
    }

    private void sees(Deal deal, LoggedEvent logged) {
        switch (logged.event()) {
            case OfferEvent e -> negotiation.sees(deal, e);
            case EscrowPlanned _ -> paying.asked(deal);
            case PaymentFailed _ -> paying.failed(deal);
            case JobStarted _, JobRevived _ -> {
                work.begins(deal, books.milestones(deal.escrow()));
                strangers.maybe(deal);
            }
            case MilestoneDelivered e -> {
                work.delivered(deal, e.milestone());
                quarrels.maybe(deal, e.milestone());
            }
            case EscrowReleased e -> quarrels.maybe(deal, e.milestone());
            case ChangesRequested e -> work.sentBack(deal, e.milestone());
            case CancellationProposed _ -> work.askedToEnd(deal);
            case DisputeOpened e -> quarrels.opened(deal, e);
            case RefundParked e -> oversight.parked(deal, e);
            case RefundDoubled e -> oversight.doubled(deal, e);
            case JobCompleted _ -> work.completed(deal);
            case ReviewPosted _ -> work.reviewed(deal);
            default -> {
                // nobody has to do anything about it
            }
        }
    }
}
