package io.trato.query.paging;

import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One object more than was asked for, read from the cursor in the direction of the request: the surplus tells whether the
 * list goes on there. On the cursor's side it does, since the cursor's own object stands there.
 */
public record Stretch<T>(List<T> read, PageRequest request, long total) {

    /** How many to read. */
    public static int limit(PageRequest request) {
        return request.size() + 1;
    }

    /** The page in the list's own order. */
    public <D> Page<D> page(Function<T, D> node, Function<T, String> cursor) {
        boolean more = read.size() > request.size();
        List<T> ours = new ArrayList<>(more ? read.subList(0, request.size()) : read);
        boolean begun = request.cursor() != null;
        if (request.backward()) {
            ours = ours.reversed();
        }
        List<Page.Edge<D>> edges = ours.stream()
                .map(one -> new Page.Edge<>(node.apply(one), cursor.apply(one)))
                .toList();
        return request.backward() ? new Page<>(edges, more, begun, total) : new Page<>(edges, begun, more, total);
    }
}
