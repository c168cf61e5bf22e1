package io.trato.query.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.trato.contract.Actor;
import io.trato.query.Viewing;

/** Conditions that several searches have in common. */
public final class Conditions {

    private Conditions() {}

    /** The field has exactly this value. */
    public static Query is(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    /** What the viewer has a side in; everything for those who may see everything. */
    public static BoolQuery.Builder ofDeals(Actor viewer) {
        BoolQuery.Builder conditions = new BoolQuery.Builder();
        if (!Viewing.everything(viewer)) {
            conditions.filter(sides -> sides.bool(either -> either.should(is("clientId", viewer.id()))
                    .should(is("providerId", viewer.id()))
                    .minimumShouldMatch("1")));
        }
        return conditions;
    }
}
