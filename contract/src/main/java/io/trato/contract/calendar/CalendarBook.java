package io.trato.contract.calendar;

import io.trato.contract.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as one looks things up in it: the rules, their exceptions, and the nights that are taken. The deciding guards and
 * the calendar that people see read the same book.
 *
 * @param taken by stays that are held or confirmed, in the order of their arrivals
 */
public record CalendarBook(CalendarRules rules, DayExceptions days, List<TakenNights> taken) {

    public static final CalendarBook EMPTY = new CalendarBook(CalendarRules.FIRST, DayExceptions.NONE, List.of());

    public CalendarBook {
        taken = List.copyOf(taken);
    }

    public CalendarBook ruledBy(CalendarRules next) {
        return new CalendarBook(next, days, taken);
    }

    public CalendarBook saying(Collection<Days> said) {
        return new CalendarBook(rules, days.with(said), taken);
    }

    /** A stay has one entry, its last. */
    public CalendarBook taking(TakenNights stay) {
        List<TakenNights> next = new ArrayList<>(leaving(stay.stayId()).taken);
        next.add(stay);
        next.sort(Comparator.comparing((TakenNights one) -> one.nights().arrival())
                .thenComparing(TakenNights::stayId));
        return new CalendarBook(rules, days, next);
    }

    public CalendarBook leaving(String stayId) {
        return new CalendarBook(
                rules,
                days,
                taken.stream().filter(stay -> !stay.stayId().equals(stayId)).toList());
    }

    public boolean isOpen(LocalDate night) {
        Boolean said = days.on(night).open();
        return said != null ? said : rules.openOn().contains(night.getDayOfWeek());
    }

    /** Of a stay that arrives on the day. */
    public int minimumNights(LocalDate arrival) {
        return Objects.requireNonNullElse(days.on(arrival).minimumNights(), rules.minimumNights());
    }

    /** Of a stay that arrives on the day. */
    public int maximumNights(LocalDate arrival) {
        return Objects.requireNonNullElse(days.on(arrival).maximumNights(), rules.maximumNights());
    }

    /** The first day on which one can still arrive, as the calendar hangs on the listing's wall. */
    public LocalDate earliestArrival(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().plusDays(rules.leadDays());
    }

    /**
     * The price of a night; empty when there is none. A price in another currency than the listing's is one of former times
     * and counts for nothing.
     *
     * @param own the listing's price of a night, null when it has none
     */
    public Optional<Money> price(LocalDate night, String currency, @Nullable Money own) {
        return Stream.of(
                        Optional.ofNullable(days.on(night).price()),
                        Optional.ofNullable(rules.nightly()),
                        Optional.ofNullable(own))
                .flatMap(Optional::stream)
                .filter(price -> price.currency().equals(currency))
                .findFirst();
    }

    /** Which stay, but this one, is in the way of these nights at an instant: it has some of them, or is too near. */
    public Optional<TakenNights> inTheWay(Nights nights, String ownStay, Instant at) {
        return taken.stream()
                .filter(other -> !other.stayId().equals(ownStay) && other.at(at))
                .filter(other -> other.nights().meet(nights, rules.bufferNights()))
                .findFirst();
    }

    /** Why a night cannot be stayed by somebody new; empty when it can. */
    public Optional<Closure> closure(LocalDate night, Instant at, ZoneId zone) {
        if (night.isBefore(earliestArrival(at, zone))) {
            return Optional.of(Closure.TOO_SOON);
        }
        Optional<TakenNights> other = inTheWay(new Nights(night, night.plusDays(1)), "", at);
        if (other.isPresent()) {
            return other.map(stay -> !stay.nights().include(night)
                    ? Closure.BUFFER
                    : stay.until() == null ? Closure.BOOKED : Closure.HELD);
        }
        return isOpen(night) ? Optional.empty() : Optional.of(Closure.CLOSED);
    }
}
