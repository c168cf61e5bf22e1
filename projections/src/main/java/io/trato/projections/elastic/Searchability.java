package io.trato.projections.elastic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.mapping.IndexCoordinates;

/**
 * Makes what a read model has written visible to searches. Elasticsearch does so by itself every second while there are
 * searches, and otherwise when the next one comes, which waits for it (settings.json); a caller who must see a position has it
 * done at once. Those who come while it is being done have the next time in common.
 */
public final class Searchability {

    private final Consumer<String> refresh;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private static final class Seen {
        /** What somebody must see, and is therefore written. */
        private final AtomicLong asked = new AtomicLong();

        private final AtomicLong visible = new AtomicLong();
    }

    public Searchability(ElasticsearchOperations operations, String prefix) {
        this(readModel -> operations
                .indexOps(IndexCoordinates.of(new IndexName(prefix, readModel, 0).alias()))
                .refresh());
    }

    /** @param refresh has searches see what the read model of this name has written until now */
    Searchability(Consumer<String> refresh) {
        this.refresh = refresh;
    }

    /** Returns when searches see what a read model has passed up to a position. The caller has waited for the position. */
    public void upTo(String readModel, long position) {
        Seen model = seen.computeIfAbsent(readModel, name -> new Seen());
        model.asked.accumulateAndGet(position, Math::max);
        if (model.visible.get() >= position) {
            return;
        }
        synchronized (model) {
            if (model.visible.get() < position) {
                long written = model.asked.get();
                refresh.accept(readModel);
                model.visible.set(written);
            }
        }
    }

    /** The position up to which searches see everything for certain. */
    public long known(String readModel) {
        Seen model = seen.get(readModel);
        return model == null ? 0 : model.visible.get();
    }
}
