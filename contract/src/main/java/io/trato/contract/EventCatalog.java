package io.trato.contract;

import io.trato.contract.account.AccountEvent;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.job.JobEvent;
import io.trato.contract.listing.ListingEvent;
import io.trato.contract.offer.OfferEvent;
import io.trato.contract.reputation.ReputationEvent;
import io.trato.contract.review.ReviewEvent;
import io.trato.contract.wallet.WalletEvent;
import java.util.List;

/** All events there are, as the sealed families that permit them. */
public final class EventCatalog {

    public static final List<Class<? extends Event>> FAMILIES = List.of(
            AccountEvent.class,
            ListingEvent.class,
            OfferEvent.class,
            JobEvent.class,
            EscrowEvent.class,
            WalletEvent.class,
            ReviewEvent.class,
            ReputationEvent.class,
            CalendarEvent.class);

    private EventCatalog() {}
}
