package io.trato.command.calendar;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.contract.calendar.CalendarCommand;
import io.trato.contract.calendar.CalendarCommand.CancelStay;
import io.trato.contract.calendar.CalendarCommand.CloseDays;
import io.trato.contract.calendar.CalendarCommand.CompleteStay;
import io.trato.contract.calendar.CalendarCommand.ConfirmStay;
import io.trato.contract.calendar.CalendarCommand.ExpireHold;
import io.trato.contract.calendar.CalendarCommand.HoldStay;
import io.trato.contract.calendar.CalendarCommand.OpenDays;
import io.trato.contract.calendar.CalendarCommand.PriceDays;
import io.trato.contract.calendar.CalendarCommand.ResetDays;
import io.trato.contract.calendar.CalendarCommand.SetCalendarRules;
import io.trato.contract.calendar.CalendarCommand.SetDays;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.calendar.CalendarEvent.CalendarRulesSet;
import io.trato.contract.calendar.CalendarEvent.DaysSet;
import io.trato.contract.calendar.CalendarEvent.HoldExpired;
import io.trato.contract.calendar.CalendarEvent.StayCancelled;
import io.trato.contract.calendar.CalendarEvent.StayCompleted;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.calendar.DayException;
import io.trato.contract.calendar.Days;
import io.trato.contract.calendar.StayStatus;
import java.time.Instant;
import java.util.List;

/**
 * The calendar of one rental, and the one judge of who stays when: no two stays that are held or confirmed ever have a night
 * in common. Its provider says what holds for all days and what is different on some. A stay is held for payment for a
 * while, then confirmed, and completed some days after departure; a hold that runs out frees the nights, and money that
 * comes after that takes them again if they are still to be had. A cancelled stay is over for good. What the provider
 * changes counts for stays to come, never for those that are there.
 */
public final class CalendarDecider implements Decider<CalendarCommand, CalendarEvent, CalendarState, CalendarFacts> {

    @Override
    public CalendarState initial() {
        return CalendarState.EMPTY;
    }

    @Override
    public Decision<CalendarEvent> decide(
            CalendarState calendar, CalendarCommand command, Context<CalendarFacts> context) {
        CalendarRuling ruling = new CalendarRuling(calendar, context);
        Stays stays = new Stays(calendar, context);
        return switch (command) {
            case SetCalendarRules(var id, var rules) ->
                under(
                        ruling.toSet(rules),
                        () -> rules.equals(calendar.rules()) ? List.of() : List.of(new CalendarRulesSet(id, rules)));
            case OpenDays(var id, var from, var until) ->
                under(
                        ruling.toChange(from, until, null),
                        () -> said(id, calendar, calendar.days().changed(from, until, day -> day.open(true))));
            case CloseDays(var id, var from, var until) ->
                under(
                        ruling.toChange(from, until, null),
                        () -> said(id, calendar, calendar.days().changed(from, until, day -> day.open(false))));
            case PriceDays(var id, var from, var until, var price) ->
                under(
                        ruling.toChange(from, until, price),
                        () -> said(id, calendar, calendar.days().changed(from, until, day -> day.price(price))));
            case ResetDays(var id, var from, var until) ->
                under(
                        ruling.toChange(from, until, null),
                        () -> said(id, calendar, List.of(new Days(from, until, DayException.NONE))));
            case SetDays(var id, var days) -> under(ruling.toSet(days), () -> said(id, calendar, days));
            case HoldStay(var id, var booking) -> stays.hold(id, booking);
            case ConfirmStay(var id, var booking) -> stays.confirm(id, booking);
            case CancelStay(var id, var booking) -> stays.cancel(id, booking);
            case ExpireHold(var id, var stayId) -> stays.expire(id, stayId);
            case CompleteStay(var id, var stayId) -> stays.complete(id, stayId);
        };
    }

    @Override
    public CalendarState evolve(CalendarState calendar, CalendarEvent event, Instant at) {
        return switch (event) {
            case CalendarRulesSet(var _, var rules) -> calendar.rules(rules);
            case DaysSet(var _, var days) -> calendar.days(days);
            case StayHeld(var _, var booking, var until) ->
                calendar.stay(new StayState(booking, StayStatus.HELD, until), at);
            case HoldExpired(var _, var booking) -> ended(calendar, booking.stayId(), StayStatus.PROPOSED, at);
            case StayConfirmed(var _, var booking, var completesAt) ->
                calendar.stay(new StayState(booking, StayStatus.CONFIRMED, completesAt), at);
            case StayCancelled(var _, var booking) ->
                calendar.stay(new StayState(booking, StayStatus.CANCELLED, at), at);
            case StayCompleted(var _, var booking) -> ended(calendar, booking.stayId(), StayStatus.COMPLETED, at);
        };
    }

    private static CalendarState ended(CalendarState calendar, String stayId, StayStatus status, Instant at) {
        StayState stay = calendar.stays().get(stayId);
        return stay == null ? calendar : calendar.stay(stay.status(status), at);
    }

    /** Only what is new. */
    private static List<CalendarEvent> said(String id, CalendarState calendar, List<Days> wanted) {
        List<Days> differing = calendar.days().differing(wanted);
        return differing.isEmpty() ? List.of() : List.of(new DaysSet(id, differing));
    }
}
