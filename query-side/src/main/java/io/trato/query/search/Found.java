package io.trato.query.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import io.trato.contract.Page;
import java.util.Map;

/** What a search found, and what it counted. */
public record Found<D>(Page<D> page, Map<String, Aggregate> aggregates) {}
