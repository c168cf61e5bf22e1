package io.trato.projections.elastic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.mapping.IndexCoordinates;

/**
 * Makes what a read model has written visible to searches. Elasticsearch does so by itself every second; a caller who must
 * see a position has it done at once, unless somebody else had it done since.
 */
public final class Searchability {

    private final ElasticsearchOperations operations;
    private final String prefix;
    private final Map<String, AtomicLong> searchable = new ConcurrentHashMap<>();

    public Searchability(ElasticsearchOperations operations, String prefix) {
        this.operations = operations;
        this.prefix = prefix;
    }

    /** Returns when searches see what a read model has passed up to a position. The caller has waited for the position. */
    public void upTo(String readModel, long position) {
        AtomicLong visible = searchable.computeIfAbsent(readModel, name -> new AtomicLong());
        if (visible.get() >= position) {
            return;
        }
        synchronized (visible) {
            if (visible.get() < position) {
                operations
                        .indexOps(IndexCoordinates.of(new IndexName(prefix, readModel, 0).alias()))
                        .refresh();
                visible.accumulateAndGet(position, Math::max);
            }
        }
    }

    /** The position up to which searches see everything for certain. */
    public long known(String readModel) {
        AtomicLong visible = searchable.get(readModel);
        return visible == null ? 0 : visible.get();
    }
}
