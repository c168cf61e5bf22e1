package io.trato.api.calendar;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.Mutations;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.calendar.CalendarCommand.CloseDays;
import io.trato.contract.calendar.CalendarCommand.OpenDays;
import io.trato.contract.calendar.CalendarCommand.PriceDays;
import io.trato.contract.calendar.CalendarCommand.ResetDays;
import io.trato.contract.calendar.CalendarCommand.SetCalendarRules;
import io.trato.contract.calendar.CalendarRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What a provider can say of a rental's calendar. */
@Component
final class CalendarMutations implements RuntimeWiringConfigurer {

    private final Mutations mutations;

    CalendarMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    /** Makes a command about some days. */
    @FunctionalInterface
    private interface OfDays {
        Command command(String calendarId, LocalDate from, LocalDate until);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation")
                .field("setCalendarRules", mutations.resolver(CalendarMutations::rules))
                .field("openDays", mutations.resolver((input, caller) -> days(input, OpenDays::new)))
                .field("closeDays", mutations.resolver((input, caller) -> days(input, CloseDays::new)))
                .field("resetDays", mutations.resolver((input, caller) -> days(input, ResetDays::new)))
                .field(
                        "priceDays",
                        mutations.resolver((input, caller) -> days(
                                input, (id, from, until) -> new PriceDays(id, from, until, input.money("price")))));
    }

    private static Command rules(Input input, Caller caller) {
        Input rules = Objects.requireNonNull(input.object("rules"));
        return new SetCalendarRules(
                calendar(input),
                new CalendarRules(
                        rules.texts("openOn").stream().map(DayOfWeek::valueOf).toList(),
                        rules.number("minimumNights"),
                        rules.number("maximumNights"),
                        rules.number("leadDays"),
                        rules.number("bufferNights"),
                        rules.money("nightly")));
    }

    private static Command days(Input input, OfDays make) {
        return make.command(calendar(input), input.the("from", LocalDate.class), input.the("until", LocalDate.class));
    }

    private static String calendar(Input input) {
        String listing = input.text("listingId");
        return Ids.typeOf(listing).equals(Ids.LISTING) ? Ids.sibling(Ids.CALENDAR, listing) : listing;
    }
}
