package io.trato.query.calendar;

import io.trato.contract.Ids;
import io.trato.contract.ReadModels;
import io.trato.contract.calendar.BookedStay;
import io.trato.contract.calendar.Calendar;
import io.trato.contract.calendar.FindCalendar;
import io.trato.contract.calendar.FindStay;
import io.trato.query.Viewing;
import io.trato.query.search.DocumentSearch;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Calendars, which are as open as their listings, and stays, for the two sides of their jobs. */
public final class CalendarQueries {

    private final DocumentSearch documents;

    public CalendarQueries(DocumentSearch documents) {
        this.documents = documents;
    }

    @QueryHandler
    public Calendar find(FindCalendar query) {
        return documents
                .get(ReadModels.CALENDARS, Ids.sibling(Ids.CALENDAR, query.listingId()), Calendar.class)
                .orElseGet(() -> Calendar.untouched(query.listingId()));
    }

    @QueryHandler
    public Optional<BookedStay> find(FindStay query) {
        return documents
                .get(ReadModels.STAYS, query.stayId(), BookedStay.class)
                .filter(stay -> Viewing.deal(query.viewer(), stay.clientId(), stay.providerId()));
    }
}
