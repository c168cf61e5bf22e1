package io.trato.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.execution.preparsed.persisted.PersistedQueryError;
import graphql.execution.preparsed.persisted.PersistedQueryIdInvalid;
import graphql.execution.preparsed.persisted.PersistedQueryNotFound;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import io.trato.contract.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Parsed and validated documents, by text and, for automatic persisted queries, by SHA-256. Only good ones are kept, and
 * no more than a bounded number of characters of them.
 */
public final class Documents implements PreparsedDocumentProvider {

    private final Cache<String, PreparsedDocumentEntry> entries = Caffeine.newBuilder()
            .maximumWeight(8_000_000)
            .executor(Runnable::run)
            .weigher((String text, PreparsedDocumentEntry entry) -> 1_000 + text.length())
            .build();
    private final Cache<String, String> texts = Caffeine.newBuilder()
            .maximumWeight(8_000_000)
            .executor(Runnable::run)
            .weigher((String hash, String text) -> hash.length() + text.length())
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        Object hash = input.getExtensions().get("persistedQuery") instanceof Map<?, ?> persisted
                ? persisted.get("sha256Hash")
                : null;
        return CompletableFuture.completedFuture(
                hash == null ? known(input, parse) : persisted(hash.toString(), input, parse));
    }

    private PreparsedDocumentEntry persisted(
            String hash, ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        String kept = texts.getIfPresent(hash);
        if (kept != null) {
            return known(input.transform(builder -> builder.query(kept)), parse);
        }
        String text = input.getQuery();
        if (text.isBlank() || text.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER)) {
            return failed(new PersistedQueryNotFound(hash));
        }
        if (!hash.equals(HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8))))) {
            return failed(new PersistedQueryIdInvalid(hash));
        }
        PreparsedDocumentEntry entry = known(input, parse);
        if (!entry.hasErrors()) {
            texts.put(hash, text);
        }
        return entry;
    }

    private PreparsedDocumentEntry known(ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry kept = entries.getIfPresent(input.getQuery());
        if (kept != null) {
            return kept;
        }
        PreparsedDocumentEntry fresh = parse.apply(input);
        if (!fresh.hasErrors()) {
            entries.put(input.getQuery(), fresh);
        }
        return fresh;
    }

    private static PreparsedDocumentEntry failed(PersistedQueryError error) {
        return new PreparsedDocumentEntry(GraphqlErrorBuilder.newError()
                .errorType(error)
                .message("%s", error.getMessage())
                .build());
    }
}
