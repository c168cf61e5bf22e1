package io.trato.query.listing;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.trato.contract.calendar.Nights;
import io.trato.query.search.Conditions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether nights of a rental could be had by somebody new, as the calendar's own guards would say: none is taken or closed, the
 * stay is neither too short nor too long for the day of its arrival, and that is not too soon on the listing's wall.
 */
final class FreeNights {

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();

    private FreeNights() {}

    static Query of(Nights nights, Instant now) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        all.filter(f -> f.exists(e -> e.field("nights.minimum")));
        all.mustNot(f -> f.range(r -> r.date(days -> days.field("nights.blocked")
                .gte(nights.arrival().toString())
                .lt(nights.departure().toString()))));
        nights.all()
                .collect(Collectors.groupingBy(LocalDate::getDayOfWeek))
                .forEach((weekday, days) -> all.filter(openOn(weekday, days)));
        all.filter(longEnough(nights));
        all.filter(soonEnough(nights.arrival(), now));
        return new Query(all.build());
    }

    /** A day of the week that the rules close is open on those days that exceptions open. */
    private static Query openOn(DayOfWeek weekday, List<LocalDate> days) {
        BoolQuery.Builder opened = new BoolQuery.Builder();
        days.forEach(day -> opened.filter(on("nights.opened", day)));
        return either(List.of(
                Query.of(q -> q.bool(b -> b.mustNot(Conditions.is("nights.closedOn", weekday.name())))),
                new Query(opened.build())));
    }

    private static Query longEnough(Nights nights) {
        Query otherwise = Query.of(q -> q.nested(n -> n.path("nights.lengths")
                .query(of -> of.bool(b -> b.filter(on("nights.lengths.arrivals", nights.arrival()))
                        .filter(atMost("nights.lengths.minimum", nights.count()))
                        .filter(atLeast("nights.lengths.maximum", nights.count()))))));
        Query asRuled = Query.of(q -> q.bool(b -> b.mustNot(on("nights.ruled", nights.arrival()))
                .filter(atMost("nights.minimum", nights.count()))
                .filter(atLeast("nights.maximum", nights.count()))));
        return either(List.of(asRuled, otherwise));
    }

    /** It is one of two or three days on earth. Where the latest of them is today no zone need be looked at. */
    private static Query soonEnough(LocalDate arrival, Instant now) {
        LocalDate latest = now.atZone(ZoneOffset.MAX).toLocalDate();
        Map<LocalDate, List<FieldValue>> zones = ZONES.stream()
                .collect(Collectors.groupingBy(
                        zone -> now.atZone(ZoneId.of(zone)).toLocalDate(),
                        Collectors.mapping(FieldValue::of, Collectors.toList())));
        BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
        any.should(atMost("nights.lead", ChronoUnit.DAYS.between(latest, arrival)));
        zones.forEach((today, those) -> any.should(s ->
                s.bool(b -> b.filter(f -> f.terms(t -> t.field("nights.zone").terms(values -> values.value(those))))
                        .filter(atMost("nights.lead", ChronoUnit.DAYS.between(today, arrival))))));
        return new Query(any.build());
    }

    private static Query on(String ranges, LocalDate day) {
        return Query.of(q -> q.term(t -> t.field(ranges).value(day.toString())));
    }

    private static Query atMost(String field, long number) {
        return Query.of(q -> q.range(r -> r.number(n -> n.field(field).lte((double) number))));
    }

    private static Query atLeast(String field, long number) {
        return Query.of(q -> q.range(r -> r.number(n -> n.field(field).gte((double) number))));
    }

    private static Query either(List<Query> queries) {
        return Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
    }
}
