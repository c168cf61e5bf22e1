package io.trato.command.calendar;

import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.calendar.Nights;
import io.trato.contract.calendar.TakenNights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The guards of a stay: whether its nights can be had. Offers, quotes and the calendar itself ask the same ones; only the
 * calendar's answer counts, since only there nobody can come in between.
 *
 * @param stayId the stay's own nights are not in its way; empty for one that is only thought of
 * @param zone in which the listing's days begin
 */
public record StayRules(CalendarBook book, Nights nights, String stayId, Instant at, ZoneId zone) {

    /** Somebody who does not have the nights yet. */
    public List<Rule> toTake() {
        return List.of(areInOrder(), areEnough(), areNotTooMany(), isNotTooSoon(), areOpen(), areFree());
    }

    /**
     * Somebody who holds them. A message that is late speaks of an instant at which they were held, while somebody else may
     * have them by now.
     */
    List<Rule> toKeep() {
        return List.of(areFree());
    }

    /** Somebody to whom they were given once: what was agreed on then need not suit rules that are new. */
    List<Rule> toTakeAgain() {
        return List.of(areInOrder(), hasNotBegun(), areOpen(), areFree());
    }

    private Rule areInOrder() {
        return Rule.that(
                nights.inOrder(),
                () -> Refusal.of(RefusalCode.MALFORMED, Map.of("expected", "arrival before departure")));
    }

    private Rule areEnough() {
        return () -> {
            long minimum = book.minimumNights(nights.arrival());
            return nights.count() >= minimum
                    ? null
                    : Refusal.of(
                            RefusalCode.NIGHTS_TOO_FEW, Map.of("minimum", "" + minimum, "actual", "" + nights.count()));
        };
    }

    private Rule areNotTooMany() {
        return () -> {
            long maximum = book.maximumNights(nights.arrival());
            return nights.count() <= maximum
                    ? null
                    : Refusal.of(
                            RefusalCode.NIGHTS_TOO_MANY,
                            Map.of("maximum", "" + maximum, "actual", "" + nights.count()));
        };
    }

    private Rule isNotTooSoon() {
        return () -> notBefore(book.earliestArrival(at, zone));
    }

    /** The day of arrival may have come, as long as it is not over: whoever pays at noon can still arrive in the evening. */
    private Rule hasNotBegun() {
        return () -> notBefore(at.atZone(zone).toLocalDate());
    }

    private @Nullable Refusal notBefore(LocalDate earliest) {
        return nights.arrival().isBefore(earliest)
                ? Refusal.of(
                        RefusalCode.ARRIVAL_TOO_SOON, Map.of("earliest", earliest.toString(), "timeZone", zone.getId()))
                : null;
    }

    private Rule areOpen() {
        return () -> nights.all()
                .filter(Predicate.not(book::isOpen))
                .findFirst()
                .map(night -> Refusal.of(RefusalCode.NIGHTS_CLOSED, Map.of("night", night.toString())))
                .orElse(null);
    }

    private Rule areFree() {
        return () -> book.inTheWay(nights, stayId, at)
                .map(other -> Refusal.of(RefusalCode.NIGHTS_TAKEN, Map.of("night", firstMet(other))))
                .orElse(null);
    }

    /** The first night that is not to be had, be it the other's or one that is kept free beside it. */
    private String firstMet(TakenNights other) {
        LocalDate reach = other.nights().arrival().minusDays(book.rules().bufferNights());
        return (reach.isAfter(nights.arrival()) ? reach : nights.arrival()).toString();
    }
}
