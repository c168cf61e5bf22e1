package io.trato.command.calendar;

import io.trato.command.Rule;
import io.trato.command.calendar.BookedJobs.BookedJob;
import io.trato.command.calendar.CalendarFacts.Rental;
import io.trato.contract.Ids;
import io.trato.contract.Money;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.calendar.Nights;
import io.trato.contract.calendar.StayQuote;
import io.trato.contract.calendar.StayQuote.NightlyPrice;
import io.trato.contract.calendar.StayQuotes;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the calendar would say of a stay, asked from outside. */
public final class StaysOnOffer implements StayQuotes {

    private final RentedListings listings;
    private final RememberedCalendars calendars;
    private final BookedJobs jobs;

    public StaysOnOffer(RentedListings listings, RememberedCalendars calendars, BookedJobs jobs) {
        this.listings = listings;
        this.calendars = calendars;
        this.jobs = jobs;
    }

    /** Why the nights could not be had, null when they could. */
    public @Nullable Refusal objection(String listingId, Nights nights, Instant at) {
        return objection(book(listingId), nights, listings.factsOf(listingId), at);
    }

    /** Why money for a job could not confirm its stay, null when it could and for a job that is none. */
    public @Nullable Refusal objectionToPayment(String jobId, Instant at) {
        return jobs.find(jobId).map(job -> objection(job, at)).orElse(null);
    }

    private @Nullable Refusal objection(BookedJob job, Instant at) {
        CalendarState calendar = calendars.of(job.calendarId());
        StayState stay = calendar.stays().get(job.booking().stayId());
        if (stay != null && (!stay.isOpen() || stay.isHeldAt(at))) {
            return null;
        }
        ZoneId zone =
                listings.factsOf(Ids.sibling(Ids.LISTING, job.calendarId())).zone();
        return first(new StayRules(
                        calendar.book(), job.booking().nights(), job.booking().stayId(), at, zone)
                .toTakeAgain());
    }

    @Override
    public Optional<StayQuote> quote(String listingId, Nights nights, Instant at) {
        CalendarFacts facts = listings.factsOf(listingId);
        Rental rental = facts.rental();
        if (rental == null) {
            return Optional.empty();
        }
        CalendarBook book = book(listingId);
        Refusal obstacle = objection(book, nights, facts, at);
        List<NightlyPrice> each = nights.inOrder() && nights.count() <= book.maximumNights(nights.arrival())
                ? prices(book, nights, rental.price())
                : List.of();
        return Optional.of(new StayQuote(
                nights,
                each,
                each.stream().map(NightlyPrice::price).reduce(Money::plus).orElse(null),
                obstacle));
    }

    /** All of them, or none when one is missing. */
    private static List<NightlyPrice> prices(CalendarBook book, Nights nights, @Nullable Price listing) {
        if (listing == null) {
            return List.of();
        }
        Money own = listing.unit() == PriceUnit.NIGHT ? new Money(listing.amount(), listing.currency()) : null;
        List<NightlyPrice> each = nights.all()
                .flatMap(night -> book.price(night, listing.currency(), own).stream()
                        .map(price -> new NightlyPrice(night, price)))
                .toList();
        return each.size() == nights.count() ? each : List.of();
    }

    private static @Nullable Refusal objection(CalendarBook book, Nights nights, CalendarFacts facts, Instant at) {
        return first(new StayRules(book, nights, "", at, facts.zone()).toTake());
    }

    private static @Nullable Refusal first(List<Rule> rules) {
        return rules.stream()
                .map(Rule::objection)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private CalendarBook book(String listingId) {
        return calendars.of(Ids.sibling(Ids.CALENDAR, listingId)).book();
    }
}
