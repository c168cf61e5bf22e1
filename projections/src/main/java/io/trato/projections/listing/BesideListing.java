package io.trato.projections.listing;

import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.listing.Listing;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.review.Rating;
import io.trato.contract.review.ReviewEvent.ReviewPosted;
import org.jspecify.annotations.Nullable;

/** What happens beside a listing's own stream, whose version stays what it was. */
final class BesideListing {

    private BesideListing() {}

    static Listing reviewed(Listing before, ReviewPosted review, LoggedEvent logged) {
        return after(before, before.rating().and(review.stars()), before.calendar(), logged);
    }

    static Listing booked(Listing before, CalendarEvent event, LoggedEvent logged) {
        CalendarBook book = before.calendar() == null ? CalendarBook.EMPTY : before.calendar();
        return after(before, before.rating(), BookedNights.after(book, event), logged);
    }

    private static Listing after(Listing before, Rating rating, @Nullable CalendarBook calendar, LoggedEvent logged) {
        return new Listing(
                before.id(),
                before.version(),
                logged.position(),
                before.providerId(),
                before.kind(),
                before.status(),
                before.title(),
                before.description(),
                before.category(),
                before.location(),
                before.price(),
                before.attributes(),
                before.images(),
                before.languages(),
                before.draftedAt(),
                before.revisedAt(),
                before.publishedAt(),
                rating,
                calendar);
    }
}
