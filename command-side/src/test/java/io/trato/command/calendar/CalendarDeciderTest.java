package io.trato.command.calendar;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Decision.Refused;
import io.trato.command.Scenario;
import io.trato.command.calendar.CalendarFacts.Rental;
import io.trato.contract.Actor;
import io.trato.contract.Money;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.calendar.Booking;
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
import io.trato.contract.calendar.CalendarRules;
import io.trato.contract.calendar.DayException;
import io.trato.contract.calendar.Days;
import io.trato.contract.calendar.Nights;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.market.StayDeadlines;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarDeciderTest {

    private static final String ID = "calendar-1";
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final Actor STRANGER = account("account-x", Role.PROVIDER);
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Booking ONE = booking("1", MAY, MAY.plusDays(3));
    private static final Booking OTHER = booking("2", MAY.plusDays(2), MAY.plusDays(5));
    private static final Booking NEXT = booking("3", MAY.plusDays(3), MAY.plusDays(4));

    private final Scenario<CalendarCommand, CalendarEvent, CalendarState, CalendarFacts> calendar =
            Scenario.of(new CalendarDecider(), facts(MADRID));

    @Test
    void aStayIsHeldConfirmedAndCompleted() {
        Instant completion = MAY.plusDays(5).atStartOfDay(MADRID).toInstant();
        calendar.accepts(
                        SYSTEM,
                        new HoldStay(ID, ONE),
                        new StayHeld(ID, ONE, calendar.now().plus(HOLD)))
                .accepts(SYSTEM, new HoldStay(ID, ONE))
                .after(Duration.ofMinutes(14))
                .accepts(SYSTEM, new ConfirmStay(ID, ONE), new StayConfirmed(ID, ONE, completion))
                .accepts(SYSTEM, new ConfirmStay(ID, ONE))
                .accepts(SYSTEM, new HoldStay(ID, ONE))
                .accepts(SYSTEM, new CompleteStay(ID, "stay-1"))
                .after(Duration.between(calendar.now(), completion))
                .accepts(SYSTEM, new CompleteStay(ID, "stay-1"), new StayCompleted(ID, ONE))
                .accepts(SYSTEM, new CompleteStay(ID, "stay-1"))
                .accepts(SYSTEM, new CancelStay(ID, ONE));
    }

    @Test
    void twoStaysHaveNoNightInCommonAndMayTouch() {
        calendar.does(SYSTEM, new HoldStay(ID, ONE))
                .refuses(SYSTEM, new HoldStay(ID, OTHER), RefusalCode.NIGHTS_TAKEN)
                .refuses(SYSTEM, new ConfirmStay(ID, OTHER), RefusalCode.NIGHTS_TAKEN)
                .does(SYSTEM, new HoldStay(ID, NEXT))
                .does(SYSTEM, new ConfirmStay(ID, ONE))
                .refuses(SYSTEM, new HoldStay(ID, OTHER), RefusalCode.NIGHTS_TAKEN);
        assertThat(facts(calendar.when(SYSTEM, new HoldStay(ID, OTHER))))
                .isEqualTo(Map.of("night", MAY.plusDays(2).toString()));
    }

    @Test
    void aHoldThatRunsOutFreesTheNightsAlsoBeforeItsTimer() {
        calendar.does(SYSTEM, new HoldStay(ID, ONE))
                .accepts(SYSTEM, new ExpireHold(ID, "stay-1"))
                .after(HOLD)
                .does(SYSTEM, new HoldStay(ID, OTHER))
                .accepts(SYSTEM, new ExpireHold(ID, "stay-1"), new HoldExpired(ID, ONE))
                .accepts(SYSTEM, new ExpireHold(ID, "stay-1"))
                .refuses(SYSTEM, new ConfirmStay(ID, ONE), RefusalCode.NIGHTS_TAKEN)
                .after(HOLD)
                .does(SYSTEM, new ConfirmStay(ID, ONE))
                .refuses(SYSTEM, new ConfirmStay(ID, OTHER), RefusalCode.NIGHTS_TAKEN);
    }

    /** Found by the property test: the late message of a hold that had run out took the nights from whom had them since. */
    @Test
    void aLateMessageOfAHoldDoesNotTakeTheNightsBack() {
        calendar.does(SYSTEM, new HoldStay(ID, ONE))
                .after(HOLD)
                .does(SYSTEM, new HoldStay(ID, OTHER))
                .after(HOLD.dividedBy(-3))
                .refuses(SYSTEM, new HoldStay(ID, ONE), RefusalCode.NIGHTS_TAKEN)
                .refuses(SYSTEM, new ConfirmStay(ID, ONE), RefusalCode.NIGHTS_TAKEN);
    }

    @Test
    void whoBeginsToPayHoldsForAnotherQuarterOfAnHourAndAnOldMessageDoesNot() {
        calendar.does(SYSTEM, new HoldStay(ID, ONE)).after(Duration.ofMinutes(10));
        StayHeld longer = new StayHeld(ID, ONE, calendar.now().plus(HOLD));
        calendar.accepts(SYSTEM, new HoldStay(ID, ONE), longer)
                .after(Duration.ofMinutes(-10))
                .accepts(SYSTEM, new HoldStay(ID, ONE))
                .after(Duration.ofMinutes(20))
                .refuses(SYSTEM, new HoldStay(ID, OTHER), RefusalCode.NIGHTS_TAKEN);
    }

    @Test
    void aCancelledStayIsOverForGoodWhetherItWasKnownOrNot() {
        calendar.does(SYSTEM, new ConfirmStay(ID, ONE))
                .accepts(SYSTEM, new CancelStay(ID, ONE), new StayCancelled(ID, ONE))
                .accepts(SYSTEM, new CancelStay(ID, ONE))
                .accepts(SYSTEM, new HoldStay(ID, ONE))
                .accepts(SYSTEM, new ConfirmStay(ID, ONE))
                .does(SYSTEM, new ConfirmStay(ID, OTHER))
                .does(SYSTEM, new CancelStay(ID, NEXT))
                .accepts(SYSTEM, new HoldStay(ID, NEXT));
    }

    @Test
    void nobodyButTheSystemHoldsNights() {
        calendar.refuses(PROVIDER, new HoldStay(ID, ONE), RefusalCode.FORBIDDEN)
                .does(SYSTEM, new ConfirmStay(ID, ONE))
                .refuses(PROVIDER, new ConfirmStay(ID, ONE), RefusalCode.FORBIDDEN)
                .refuses(PROVIDER, new HoldStay(ID, ONE), RefusalCode.FORBIDDEN)
                .refuses(PROVIDER, new CancelStay(ID, ONE), RefusalCode.FORBIDDEN)
                .refuses(PROVIDER, new CompleteStay(ID, "stay-1"), RefusalCode.FORBIDDEN)
                .refuses(PROVIDER, new ExpireHold(ID, "stay-1"), RefusalCode.FORBIDDEN);
    }

    @Test
    void theRulesSayHowLongAndHowSoonAndHowFarApart() {
        CalendarRules rules = new CalendarRules(List.of(DayOfWeek.values()), 2, 4, 7, 1, null);
        calendar.accepts(PROVIDER, new SetCalendarRules(ID, rules), new CalendarRulesSet(ID, rules))
                .accepts(PROVIDER, new SetCalendarRules(ID, rules))
                .refuses(SYSTEM, new HoldStay(ID, NEXT), RefusalCode.NIGHTS_TOO_FEW)
                .refuses(SYSTEM, new HoldStay(ID, booking("4", MAY, MAY.plusDays(5))), RefusalCode.NIGHTS_TOO_MANY)
                .refuses(SYSTEM, new HoldStay(ID, booking("5", day(3, 7), day(3, 9))), RefusalCode.ARRIVAL_TOO_SOON)
                .does(SYSTEM, new HoldStay(ID, booking("6", day(3, 8), day(3, 10))))
                .does(SYSTEM, new HoldStay(ID, ONE))
                .refuses(
                        SYSTEM,
                        new HoldStay(ID, booking("7", MAY.plusDays(3), MAY.plusDays(5))),
                        RefusalCode.NIGHTS_TAKEN)
                .refuses(SYSTEM, new HoldStay(ID, booking("8", MAY.minusDays(2), MAY)), RefusalCode.NIGHTS_TAKEN)
                .does(SYSTEM, new HoldStay(ID, booking("9", MAY.plusDays(4), MAY.plusDays(6))));
    }

    @Test
    void daysAreOpenedClosedAndPricedAndEachChangeIsSaidOnce() {
        Days closed = new Days(MAY, MAY.plusDays(10), DayException.NONE.open(false));
        Days opened = new Days(MAY.plusDays(2), MAY.plusDays(4), DayException.NONE.open(true));
        Money dear = new Money(12_000, "EUR");
        calendar.accepts(PROVIDER, new CloseDays(ID, MAY, MAY.plusDays(10)), new DaysSet(ID, List.of(closed)))
                .accepts(PROVIDER, new CloseDays(ID, MAY, MAY.plusDays(10)))
                .refuses(SYSTEM, new HoldStay(ID, ONE), RefusalCode.NIGHTS_CLOSED)
                .accepts(PROVIDER, new OpenDays(ID, MAY.plusDays(2), MAY.plusDays(4)), new DaysSet(ID, List.of(opened)))
                .accepts(
                        PROVIDER,
                        new PriceDays(ID, MAY.plusDays(3), MAY.plusDays(5), dear),
                        new DaysSet(
                                ID,
                                List.of(
                                        new Days(
                                                MAY.plusDays(3),
                                                MAY.plusDays(4),
                                                DayException.NONE.open(true).price(dear)),
                                        new Days(
                                                MAY.plusDays(4),
                                                MAY.plusDays(5),
                                                DayException.NONE.open(false).price(dear)))))
                .does(SYSTEM, new HoldStay(ID, NEXT))
                .does(PROVIDER, new ResetDays(ID, MAY, MAY.plusDays(10)));
        assertThat(calendar.state().days().runs()).isEmpty();
    }

    @Test
    void whatTheProviderChangesCountsForStaysToCome() {
        calendar.does(SYSTEM, new HoldStay(ID, ONE))
                .does(PROVIDER, new CloseDays(ID, MAY, MAY.plusDays(30)))
                .does(SYSTEM, new ConfirmStay(ID, ONE))
                .refuses(SYSTEM, new HoldStay(ID, NEXT), RefusalCode.NIGHTS_CLOSED);
    }

    @Test
    void onlyTheProviderOfARentalWritesInItsCalendarAndOnlyWhatMakesSense() {
        Money pesos = new Money(12_000, "CLP");
        Days upsideDown = new Days(MAY, MAY, DayException.NONE.open(true));
        Days contradicting = new Days(MAY, MAY.plusDays(1), new DayException(null, null, 5, 4));
        calendar.refuses(STRANGER, new CloseDays(ID, MAY, MAY.plusDays(1)), RefusalCode.FORBIDDEN)
                .refuses(PROVIDER, new CloseDays(ID, MAY, MAY), RefusalCode.MALFORMED)
                .refuses(PROVIDER, new CloseDays(ID, MAY, MAY.plusYears(300)), RefusalCode.MALFORMED)
                .refuses(PROVIDER, new PriceDays(ID, MAY, MAY.plusDays(1), pesos), RefusalCode.CURRENCY_MISMATCH)
                .refuses(
                        PROVIDER,
                        new PriceDays(ID, MAY, MAY.plusDays(1), new Money(0, "EUR")),
                        RefusalCode.AMOUNT_INVALID)
                .refuses(PROVIDER, new SetDays(ID, List.of(upsideDown)), RefusalCode.MALFORMED)
                .refuses(PROVIDER, new SetDays(ID, List.of(contradicting)), RefusalCode.MALFORMED)
                .refuses(
                        PROVIDER,
                        new SetCalendarRules(ID, new CalendarRules(List.of(), 3, 2, 0, 0, null)),
                        RefusalCode.MALFORMED)
                .whileSuspended()
                .refuses(PROVIDER, new CloseDays(ID, MAY, MAY.plusDays(1)), RefusalCode.ACCOUNT_SUSPENDED);
        Scenario.of(new CalendarDecider(), new CalendarFacts(null, MADRID, StayDeadlines.FIRST))
                .refuses(PROVIDER, new CloseDays(ID, MAY, MAY.plusDays(1)), RefusalCode.NOT_FOUND);
    }

    private static Map<String, String> facts(Object decision) {
        return ((Refused<?>) decision).refusal().facts();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    static Booking booking(String number, LocalDate arrival, LocalDate departure) {
        return new Booking("stay-" + number, "job-" + number, "account-c", "account-p", new Nights(arrival, departure));
    }

    static CalendarFacts facts(ZoneId zone) {
        Rental rental = new Rental("account-p", ListingStatus.PUBLISHED, new Price(9_500, "EUR", PriceUnit.NIGHT));
        return new CalendarFacts(rental, zone, StayDeadlines.FIRST);
    }
}
