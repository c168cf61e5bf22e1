package io.trato.command.calendar;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.calendar.CalendarEvent.HoldExpired;
import io.trato.contract.calendar.CalendarEvent.StayCancelled;
import io.trato.contract.calendar.CalendarEvent.StayCompleted;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.calendar.StayStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How a stay takes its nights and leaves them. Only the system asks, at the instant of what it follows from. */
record Stays(CalendarState calendar, Context<CalendarFacts> context) {

    /** A hold that is there is lengthened; an older message than the one that set it changes nothing. */
    Decision<CalendarEvent> hold(String id, Booking booking) {
        StayState stay = calendar.stays().get(booking.stayId());
        Instant until = context.at().plus(context.facts().deadlines().hold());
        if (isTheSystem() && stay != null && (!stay.isOpen() || !until.isAfter(stay.until()))) {
            return Decision.unchanged();
        }
        List<Rule> rules = stay == null ? rules(booking).toTake() : toKeep(stay);
        return under(afterTheSystem(rules), () -> List.of(new StayHeld(id, booking, until)));
    }

    /** Within the hold nothing stands in the way; after it the nights must still be to be had. */
    Decision<CalendarEvent> confirm(String id, Booking booking) {
        StayState stay = calendar.stays().get(booking.stayId());
        if (isTheSystem() && stay != null && !stay.isOpen()) {
            return Decision.unchanged();
        }
        List<Rule> rules = stay == null ? rules(booking).toTakeAgain() : toKeep(stay);
        return under(afterTheSystem(rules), () -> List.of(new StayConfirmed(id, booking, completion(booking))));
    }

    Decision<CalendarEvent> cancel(String id, Booking booking) {
        return under(
                List.of(context.onlyTheSystem()),
                () -> isOver(booking.stayId()) ? List.of() : List.of(new StayCancelled(id, booking)));
    }

    Decision<CalendarEvent> expire(String id, String stayId) {
        return due(stayId, StayStatus.HELD, stay -> new HoldExpired(id, stay.booking()));
    }

    Decision<CalendarEvent> complete(String id, String stayId) {
        return due(stayId, StayStatus.CONFIRMED, stay -> new StayCompleted(id, stay.booking()));
    }

    private Decision<CalendarEvent> due(String stayId, StayStatus status, Function<StayState, CalendarEvent> then) {
        StayState stay = calendar.stays().get(stayId);
        return under(
                List.of(context.onlyTheSystem()),
                () -> stay != null && stay.status() == status && !context.at().isBefore(stay.until())
                        ? List.of(then.apply(stay))
                        : List.of());
    }

    private List<Rule> toKeep(StayState stay) {
        StayRules rules = rules(stay.booking());
        return stay.isHeldAt(context.at()) ? rules.toKeep() : rules.toTakeAgain();
    }

    private StayRules rules(Booking booking) {
        return new StayRules(
                calendar.book(),
                booking.nights(),
                booking.stayId(),
                context.at(),
                context.facts().zone());
    }

    /** Days of the calendar, not of 24 hours: the beginning of a day is what its zone makes of it. */
    private Instant completion(Booking booking) {
        return booking.nights()
                .departure()
                .plusDays(context.facts().deadlines().completionDays())
                .atStartOfDay(context.facts().zone())
                .toInstant();
    }

    private boolean isOver(String stayId) {
        StayState stay = calendar.stays().get(stayId);
        return stay != null && (stay.status() == StayStatus.CANCELLED || stay.status() == StayStatus.COMPLETED);
    }

    private boolean isTheSystem() {
        return context.onlyTheSystem().objection() == null;
    }

    private List<Rule> afterTheSystem(List<Rule> rules) {
        return Stream.concat(Stream.of(context.onlyTheSystem()), rules.stream()).toList();
    }
}
