package io.trato.api.graphql;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Answers one field. It blocks where it has to: requests run on virtual threads. Being trivial, it is spared the saving
 * and restoring of thread locals around each field, which costs more than most fields; what it needs stands in
 * {@link Caller}.
 */
@FunctionalInterface
public interface Resolver extends TrivialDataFetcher<@Nullable Object> {

    @Override
    @Nullable Object get(DataFetchingEnvironment env);
}
