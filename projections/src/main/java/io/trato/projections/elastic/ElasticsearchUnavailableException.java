package io.trato.projections.elastic;

import org.jspecify.annotations.Nullable;

/** Elasticsearch cannot be reached or takes nothing at present. Trying again later may help. */
public final class ElasticsearchUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ElasticsearchUnavailableException(String message) {
        this(message, null);
    }

    public ElasticsearchUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
