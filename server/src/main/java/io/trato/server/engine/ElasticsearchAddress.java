package io.trato.server.engine;

import io.trato.embedded.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Where Elasticsearch is.
 *
 * @param uris one or several, separated by commas
 * @param credentials null for a cluster without security
 */
public record ElasticsearchAddress(String uris, @Nullable Credentials credentials) {}
