package io.trato.api.calendar;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.action.Obstacle;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.Connection;
import io.trato.api.graphql.ErrorCode;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Mutations;
import io.trato.api.graphql.Paging;
import io.trato.api.graphql.Payload;
import io.trato.api.listing.ListingFields;
import io.trato.contract.Ids;
import io.trato.contract.calendar.BookedStay;
import io.trato.contract.calendar.FindCalendar;
import io.trato.contract.calendar.FindStay;
import io.trato.contract.calendar.ListStays;
import io.trato.contract.calendar.Nights;
import io.trato.contract.calendar.StayQuote;
import io.trato.contract.calendar.StayQuotes;
import io.trato.contract.calendar.StayStatus;
import io.trato.contract.job.Job;
import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Calendars of rentals, what stays cost, and the stays of jobs. */
@Component
public final class CalendarFields implements RuntimeWiringConfigurer {

    private static final int MOST_DAYS = 100;

    /** The payloads that show a calendar. */
    private static final List<String> PAYLOADS = List.of(
            "SetCalendarRulesPayload", "OpenDaysPayload", "CloseDaysPayload", "PriceDaysPayload", "ResetDaysPayload");

    private final Answers answers;
    private final ListingFields listings;
    private final StayQuotes quotes;
    private final Mutations mutations;

    CalendarFields(Answers answers, ListingFields listings, StayQuotes quotes, Mutations mutations) {
        this.answers = answers;
        this.listings = listings;
        this.quotes = quotes;
        this.mutations = mutations;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Listing").of("calendar", Listing.class, this::of);
        Fields.of(wiring, "Calendar")
                .field("days", this::days)
                .field("quote", this::quote)
                .field("stays", this::stays);
        Fields.of(wiring, "StayQuote")
                .from(
                        "count",
                        StayQuote.class,
                        quote -> Math.toIntExact(quote.nights().count()))
                .from("available", StayQuote.class, quote -> quote.obstacle() == null)
                .of("obstacle", StayQuote.class, (quote, caller) -> Obstacle.said(quote.obstacle(), caller));
        Fields.of(wiring, "Job")
                .of("booking", Job.class, (job, caller) -> stay(Ids.sibling(Ids.STAY, job.id()), caller));
        Fields.of(wiring, "StayBooking")
                .from("arrival", BookedStay.class, stay -> stay.nights().arrival())
                .from("departure", BookedStay.class, stay -> stay.nights().departure());
        PAYLOADS.forEach(payload -> Fields.of(wiring, payload).of("calendar", Payload.class, this::changed));
    }

    /** The calendar of a listing that the caller may see, or null where there is none. */
    public @Nullable CalendarView calendar(String id, Caller caller) {
        Listing listing = listings.listing(Ids.sibling(Ids.LISTING, id), caller);
        return listing == null ? null : of(listing, caller);
    }

    /** A stay that the caller may see, or null. */
    public @Nullable BookedStay stay(String id, Caller caller) {
        return answers.find(new FindStay(id, caller.actor()), caller);
    }

    private @Nullable CalendarView of(Listing listing, Caller caller) {
        return listing.kind() == ListingKind.RENTAL
                ? new CalendarView(answers.ask(new FindCalendar(listing.id()), caller), listing)
                : null;
    }

    private List<CalendarView.Day> days(DataFetchingEnvironment env) {
        CalendarView calendar = Objects.requireNonNull(env.getSource());
        LocalDate from = Objects.requireNonNull(env.getArgument("from"));
        LocalDate until = Objects.requireNonNull(env.getArgument("until"));
        Nights window = new Nights(from, until);
        if (!window.inOrder() || window.count() > MOST_DAYS) {
            throw new CodedException(ErrorCode.ARGUMENT_INVALID, Map.of("argument", "until"));
        }
        return calendar.days(from, until, mutations.clock().instant());
    }

    private @Nullable StayQuote quote(DataFetchingEnvironment env) {
        CalendarView calendar = Objects.requireNonNull(env.getSource());
        LocalDate arrival = Objects.requireNonNull(env.getArgument("arrival"));
        LocalDate departure = Objects.requireNonNull(env.getArgument("departure"));
        return quotes.quote(
                        calendar.listingId(),
                        new Nights(arrival, departure),
                        mutations.clock().instant())
                .orElse(null);
    }

    private Connection<BookedStay> stays(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env);
        CalendarView calendar = Objects.requireNonNull(env.getSource());
        String status = env.getArgument("status");
        return Connection.of(answers.ask(
                new ListStays(
                        calendar.id(),
                        status == null ? null : StayStatus.valueOf(status),
                        Paging.of(env),
                        caller.actor()),
                caller));
    }

    private @Nullable CalendarView changed(Payload payload, Caller caller) {
        return payload.receipt() == null ? null : calendar(payload.receipt().streamId(), caller);
    }
}
