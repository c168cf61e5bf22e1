package io.trato.query.calendar;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.trato.contract.Ids;
import io.trato.contract.Page;
import io.trato.contract.ReadModels;
import io.trato.contract.calendar.BookedStay;
import io.trato.contract.calendar.Calendar;
import io.trato.contract.calendar.FindCalendar;
import io.trato.contract.calendar.FindStay;
import io.trato.contract.calendar.ListStays;
import io.trato.query.Demand;
import io.trato.query.Viewing;
import io.trato.query.search.Conditions;
import io.trato.query.search.DocumentSearch;
import io.trato.query.search.Search;
import io.trato.query.search.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;

/** Calendars, which are as open as their listings, and stays, for the two sides of their jobs. A stay's nights never change. */
public final class CalendarQueries {

    private static final List<SortKey> BY_ARRIVAL =
            List.of(SortKey.ascending("nights.arrival"), SortKey.ascending("id"));

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

    @QueryHandler
    public Page<BookedStay> list(ListStays query, @MetaDataValue(Demand.AT_LEAST) Long atLeast) {
        BoolQuery.Builder conditions =
                Conditions.ofDeals(query.viewer()).filter(Conditions.is("calendarId", query.calendarId()));
        if (query.status() != null) {
            conditions.filter(Conditions.is("status", query.status().name()));
        }
        Search search = new Search(
                ReadModels.STAYS,
                "stays v1 " + query.calendarId() + " " + query.status(),
                new Query(conditions.build()),
                BY_ARRIVAL,
                query.page(),
                Map.of(),
                atLeast);
        return documents.find(search, BookedStay.class).page();
    }
}
