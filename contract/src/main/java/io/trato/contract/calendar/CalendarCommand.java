package io.trato.contract.calendar;

import io.trato.contract.Command;
import io.trato.contract.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a rental's calendar; its identifier follows from the listing's, and it is there as soon as the listing
 * is. Stretches of days are half-open, in the listing's time zone.
 */
public sealed interface CalendarCommand extends Command {

    String calendarId();

    @Override
    default String aggregateId() {
        return calendarId();
    }

    /** The listing's provider says what holds for all days. Stays that are there already stay. */
    record SetCalendarRules(String calendarId, CalendarRules rules) implements CalendarCommand {}

    /** The listing's provider opens nights, whatever the rules say. */
    record OpenDays(String calendarId, LocalDate from, LocalDate until) implements CalendarCommand {}

    /** The listing's provider closes nights, whatever the rules say. Stays that are there already stay. */
    record CloseDays(String calendarId, LocalDate from, LocalDate until) implements CalendarCommand {}

    /** The listing's provider prices nights. @param price null for the price of the rules */
    record PriceDays(
            String calendarId,
            LocalDate from,
            LocalDate until,
            @Nullable Money price) implements CalendarCommand {}

    /** The listing's provider lets nights be as the rules say. */
    record ResetDays(String calendarId, LocalDate from, LocalDate until) implements CalendarCommand {}

    /** The listing's provider says everything of many days at once; what is said already is said once. */
    record SetDays(String calendarId, List<Days> days) implements CalendarCommand {
        public SetDays {
            days = List.copyOf(days);
        }
    }

    /** The system holds nights for payment, or goes on holding them; refused where the calendar does not allow the stay. */
    record HoldStay(String calendarId, Booking booking) implements CalendarCommand {}

    /** The system says that a stay is paid; refused where its hold has run out and its nights are not to be had any more. */
    record ConfirmStay(String calendarId, Booking booking) implements CalendarCommand {}

    /** The system says that a stay will not be, whether it is known or not; it can never be held again. */
    record CancelStay(String calendarId, Booking booking) implements CalendarCommand {}

    /** A timer says that a hold has run out; too early, or when nothing is held, it changes nothing. */
    record ExpireHold(String calendarId, String stayId) implements CalendarCommand {}

    /** A timer says that a stay is over; too early, or when it is not confirmed, it changes nothing. */
    record CompleteStay(String calendarId, String stayId) implements CalendarCommand {}
}
