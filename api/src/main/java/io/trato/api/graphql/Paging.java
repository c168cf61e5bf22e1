package io.trato.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.trato.contract.PageRequest;
import java.util.Map;

/** Reads the four arguments of a connection. */
public final class Paging {

    private Paging() {}

    /** @throws CodedException unless exactly one of first and last is given, from 1 to 100, with its own cursor */
    public static PageRequest of(DataFetchingEnvironment env) {
        Integer first = env.getArgument("first");
        Integer last = env.getArgument("last");
        String after = env.getArgument("after");
        String before = env.getArgument("before");
        if (first != null && last == null && before == null && inBounds(first)) {
            return new PageRequest(first, after, false);
        }
        if (last != null && first == null && after == null && inBounds(last)) {
            return new PageRequest(last, before, true);
        }
        throw new CodedException(ErrorCode.PAGE_INVALID, Map.of("minimum", "1", "maximum", "" + PageRequest.MAXIMUM));
    }

    private static boolean inBounds(int size) {
        return size >= 1 && size <= PageRequest.MAXIMUM;
    }
}
