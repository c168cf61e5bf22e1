package io.trato.command.calendar;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.command.calendar.CalendarFacts.Rental;
import io.trato.contract.Money;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.DayException;
import io.trato.contract.calendar.Days;
import io.trato.contract.listing.ListingStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The guards of what a provider says of a calendar. When somebody may stay is {@link StayRules}' matter. */
record CalendarRuling(CalendarState calendar, Context<CalendarFacts> context) {

    private static final int MOST_NIGHTS = 10_000;
    private static final int MOST_LEAD_DAYS = 3_650;
    private static final int MOST_BUFFER_NIGHTS = 365;
    private static final int MOST_RUNS = 4_000;
    private static final long MOST_PRICE = 1_000_000_000_000L;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

    /** The listing's provider, in good standing, while the listing may be changed. */
    List<Rule> toEdit() {
        return List.of(isItsProvider(), context.inGoodStanding(), mayBeChanged());
    }

    List<Rule> toSet(CalendarRules rules) {
        return Rule.all(
                toEdit(),
                within("rules.minimumNights", rules.minimumNights(), 1, MOST_NIGHTS),
                within("rules.maximumNights", rules.maximumNights(), rules.minimumNights(), MOST_NIGHTS),
                within("rules.leadDays", rules.leadDays(), 0, MOST_LEAD_DAYS),
                within("rules.bufferNights", rules.bufferNights(), 0, MOST_BUFFER_NIGHTS),
                isAPrice("rules.nightly", rules.nightly()));
    }

    List<Rule> toSet(List<Days> days) {
        List<Rule> rules = new ArrayList<>(toEdit());
        rules.add(Texts.atMost("days", days.size(), MOST_RUNS));
        for (Days stretch : days) {
            rules.addAll(sound(stretch));
        }
        rules.add(() -> Texts.atMost("days", calendar.days().with(days).runs().size(), MOST_RUNS)
                .objection());
        return rules;
    }

    /** @param price of each of the nights, null for that of the rules */
    List<Rule> toChange(LocalDate from, LocalDate until, @Nullable Money price) {
        return Rule.all(toEdit(), areInOrder(from, until), isAPrice("price", price));
    }

    private List<Rule> sound(Days stretch) {
        DayException says = stretch.says();
        int minimum = says.minimumNights() == null ? 1 : says.minimumNights();
        int maximum = says.maximumNights() == null ? MOST_NIGHTS : says.maximumNights();
        return List.of(
                areInOrder(stretch.from(), stretch.until()),
                isAPrice("days.price", says.price()),
                within("days.minimumNights", minimum, 1, MOST_NIGHTS),
                within("days.maximumNights", maximum, minimum, MOST_NIGHTS));
    }

    private Rule isItsProvider() {
        return () -> {
            Rental rental = context.facts().rental();
            if (rental == null) {
                return Refusal.of(RefusalCode.NOT_FOUND);
            }
            boolean shown = rental.status() == ListingStatus.PUBLISHED;
            return context.actor().isAccount(rental.providerId())
                    ? null
                    : Refusal.of(shown ? RefusalCode.FORBIDDEN : RefusalCode.NOT_FOUND);
        };
    }

    private Rule mayBeChanged() {
        return () -> {
            Rental rental = context.facts().rental();
            return rental == null
                            || rental.status() == ListingStatus.ARCHIVED
                            || rental.status() == ListingStatus.REMOVED
                    ? Refusal.of(
                            RefusalCode.WRONG_STATE,
                            Map.of(
                                    "state",
                                    rental == null ? "none" : rental.status().name(),
                                    "allowed",
                                    "[DRAFT, PUBLISHED, PAUSED]"))
                    : null;
        };
    }

    private static Rule areInOrder(LocalDate from, LocalDate until) {
        return Rule.that(
                from.isBefore(until) && !from.isBefore(FIRST_DAY) && !until.isAfter(LAST_DAY),
                () -> Refusal.of(
                                RefusalCode.MALFORMED,
                                Map.of("expected", "from before until, " + FIRST_DAY + " to " + LAST_DAY))
                        .at("until"));
    }

    private Rule isAPrice(String field, @Nullable Money price) {
        return () -> {
            if (price == null) {
                return null;
            }
            Rental rental = context.facts().rental();
            if (rental == null || rental.price() == null) {
                return Refusal.of(RefusalCode.LISTING_INCOMPLETE, Map.of("missing", "price"))
                        .at(field);
            }
            if (!rental.price().currency().equals(price.currency())) {
                return Refusal.of(
                                RefusalCode.CURRENCY_MISMATCH,
                                Map.of("expected", rental.price().currency(), "actual", price.currency()))
                        .at(field);
            }
            return price.minor() > 0 && price.minor() <= MOST_PRICE
                    ? null
                    : Refusal.of(RefusalCode.AMOUNT_INVALID).at(field);
        };
    }

    private static Rule within(String field, int value, int least, int most) {
        return Rule.that(
                value >= least && value <= most,
                () -> Refusal.of(RefusalCode.MALFORMED, Map.of("expected", least + " - " + most))
                        .at(field));
    }
}
