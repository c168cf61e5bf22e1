package io.trato.query.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.trato.contract.PageRequest;
import java.util.List;
import java.util.Map;

/**
 * What to look for.
 *
 * @param question everything that the list depends on except the place in it, for its cursors
 * @param order the last key must be unique
 * @param atLeast the log position that the answer must know, 0 for none
 */
public record Search(
        String readModel,
        String question,
        Query query,
        List<SortKey> order,
        PageRequest page,
        Map<String, Aggregation> aggregations,
        long atLeast) {

    public Search {
        order = List.copyOf(order);
        aggregations = Map.copyOf(aggregations);
    }
}
