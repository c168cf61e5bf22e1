package io.trato.projections.calendar;

import io.trato.contract.Ids;
import io.trato.contract.ReadModels;
import io.trato.contract.calendar.Calendar;
import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.calendar.CalendarEvent.CalendarRulesSet;
import io.trato.contract.calendar.CalendarEvent.DaysSet;
import io.trato.contract.calendar.CalendarEvent.HoldExpired;
import io.trato.contract.calendar.CalendarEvent.StayCancelled;
import io.trato.contract.calendar.CalendarEvent.StayCompleted;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.calendar.TakenNights;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Folds;
import io.trato.projections.ReadModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calendar from its own stream. Stays that are over leave it: they are history, and their nights have passed or are free. */
public final class CalendarFold implements ReadModel<Calendar> {

    @Override
    public String name() {
        return ReadModels.CALENDARS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Calendar> documentType() {
        return Calendar.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return event.event() instanceof CalendarEvent calendar ? List.of(calendar.calendarId()) : List.of();
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return event.sequence() == 0;
    }

    @Override
    public long position(Calendar document) {
        return document.position();
    }

    @Override
    public Calendar fold(String id, @Nullable Calendar document, LoggedEvent logged) {
        CalendarBook before = document == null ? CalendarBook.EMPTY : document.book();
        CalendarBook after = after(before, Folds.expected(CalendarEvent.class, logged));
        return new Calendar(id, logged.sequence(), logged.position(), Ids.sibling(Ids.LISTING, id), after);
    }

    /** What an event makes of a calendar's book. */
    public static CalendarBook after(CalendarBook before, CalendarEvent event) {
        return switch (event) {
            case CalendarRulesSet(var _, var rules) -> before.ruledBy(rules);
            case DaysSet(var _, var days) -> before.saying(days);
            case StayHeld(var _, var stay, var until) ->
                before.taking(new TakenNights(stay.stayId(), stay.nights(), until));
            case StayConfirmed(var _, var stay, var _) ->
                before.taking(new TakenNights(stay.stayId(), stay.nights(), null));
            case HoldExpired(var _, var stay) -> before.leaving(stay.stayId());
            case StayCancelled(var _, var stay) -> before.leaving(stay.stayId());
            case StayCompleted(var _, var stay) -> before.leaving(stay.stayId());
        };
    }
}
