package io.trato.api.calendar;

import io.trato.contract.Money;
import io.trato.contract.calendar.Calendar;
import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.Closure;
import io.trato.contract.listing.Listing;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calendar on its listing's wall: with the listing's price for nights that have none of their own, and in its time zone. */
public record CalendarView(Calendar calendar, Listing listing) {

    /** @param closure null for a night that can be stayed */
    record Day(
            LocalDate date,
            boolean open,
            @Nullable Closure closure,
            @Nullable Money price,
            int minimumNights,
            int maximumNights) {}

    public String id() {
        return calendar.id();
    }

    public long version() {
        return calendar.version();
    }

    public String listingId() {
        return calendar.listingId();
    }

    public CalendarRules rules() {
        return calendar.book().rules();
    }

    List<Day> days(LocalDate from, LocalDate until, Instant at) {
        return from.datesUntil(until).map(date -> day(date, at)).toList();
    }

    private Day day(LocalDate date, Instant at) {
        CalendarBook book = calendar.book();
        Closure closure =
                book.closure(date, at, Location.zoneOf(listing.location())).orElse(null);
        return new Day(date, closure == null, closure, price(date), book.minimumNights(date), book.maximumNights(date));
    }

    private @Nullable Money price(LocalDate date) {
        Price price = listing.price();
        if (price == null) {
            return null;
        }
        Money own = price.unit() == PriceUnit.NIGHT ? new Money(price.amount(), price.currency()) : null;
        return calendar.book().price(date, price.currency(), own).orElse(null);
    }
}
