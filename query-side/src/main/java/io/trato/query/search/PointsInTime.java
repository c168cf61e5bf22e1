package io.trato.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.trato.projections.elastic.Searchability;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * States of an index that stay as they are while somebody pages through them. Lists that are begun within the same moment
 * share one, so that their number is bounded by time and not by how many people search.
 */
final class PointsInTime {

    static final String KEPT = "2m";

    /** As long as Elasticsearch itself waits before it shows what is new. */
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final ElasticsearchClient client;
    private final Searchability searchability;
    private final Map<String, Opened> latest = new ConcurrentHashMap<>();

    PointsInTime(ElasticsearchClient client, Searchability searchability) {
        this.client = client;
        this.searchability = searchability;
    }

    /** One that knows at least the log position, which searches must be able to see already. */
    String present(String readModel, String alias, long atLeast) throws IOException {
        Opened shared = latest.get(alias);
        if (shared != null && shared.knows(atLeast) && shared.isFresh()) {
            return shared.id;
        }
        long known = searchability.known(readModel);
        long now = System.nanoTime();
        String id = client.openPointInTime(open -> open.index(alias).keepAlive(kept -> kept.time(KEPT)))
                .id();
        latest.put(alias, new Opened(id, known, now));
        return id;
    }

    /** No longer to be shared: it was found to be gone. */
    void forget(String alias, @Nullable String id) {
        latest.computeIfPresent(alias, (a, opened) -> opened.id.equals(id) ? null : opened);
    }

    private record Opened(String id, long position, long nanos) {

        boolean knows(long atLeast) {
            return position >= atLeast;
        }

        boolean isFresh() {
            return System.nanoTime() - nanos < MOMENT.toNanos();
        }
    }
}
