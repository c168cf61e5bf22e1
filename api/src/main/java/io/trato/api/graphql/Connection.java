package io.trato.api.graphql;

import io.trato.contract.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as Relay wants it. */
public record Connection<T>(List<Page.Edge<T>> edges, PageInfo pageInfo, int totalCount) {

    public record PageInfo(
            boolean hasPreviousPage,
            boolean hasNextPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    public static <T> Connection<T> of(Page<T> page) {
        return new Connection<>(page.edges(), pageInfo(page), Math.clamp(page.total(), 0, Integer.MAX_VALUE));
    }

    static <T> PageInfo pageInfo(Page<T> page) {
        boolean empty = page.edges().isEmpty();
        return new PageInfo(
                page.hasPrevious(),
                page.hasNext(),
                empty ? null : page.edges().getFirst().cursor(),
                empty ? null : page.edges().getLast().cursor());
    }
}
