package io.trato.projections.listing;

import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.calendar.CalendarEvent.CalendarRulesSet;
import io.trato.contract.calendar.CalendarEvent.DaysSet;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.Days;
import io.trato.projections.calendar.CalendarFold;

/** A calendar as a search needs it: without prices, of which there may be one for each day, its runs are few. */
final class BookedNights {

    private BookedNights() {}

    static CalendarBook after(CalendarBook before, CalendarEvent event) {
        return switch (event) {
            case CalendarRulesSet(var _, var rules) -> before.ruledBy(withoutPrice(rules));
            case DaysSet(var _, var days) ->
                before.saying(days.stream().map(BookedNights::withoutPrice).toList());
            default -> CalendarFold.after(before, event);
        };
    }

    private static Days withoutPrice(Days days) {
        return new Days(days.from(), days.until(), days.says().price(null));
    }

    private static CalendarRules withoutPrice(CalendarRules rules) {
        return new CalendarRules(
                rules.openOn(),
                rules.minimumNights(),
                rules.maximumNights(),
                rules.leadDays(),
                rules.bufferNights(),
                null);
    }
}
