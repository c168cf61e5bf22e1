package io.trato.projections.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.projections.DocumentJson;
import io.trato.projections.copy.CopyStore;
import io.trato.projections.copy.StoredDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import tools.jackson.databind.JsonNode;

/** The copies of one read model as indexes; its alias is what readers are turned by, in one call that all of them see at once. */
public final class IndexCopies implements CopyStore {

    private static final int PAGE = 1_000;
    private static final Map<String, Object> FOR_BULK =
            Map.of("refresh_interval", "-1", "auto_expand_replicas", "false", "number_of_replicas", 0);

    private final ElasticsearchCalls calls;
    private final Indexes indexes;
    private final String prefix;
    private final String readModel;

    public IndexCopies(Rest5Client client, ElasticsearchOperations operations, String prefix, String readModel) {
        this.calls = new ElasticsearchCalls(client);
        this.indexes = new Indexes(operations);
        this.prefix = prefix;
        this.readModel = readModel;
    }

    @Override
    public void open(int generation) {
        indexes.create(name(generation));
        calls.patiently(json("PUT", "/" + index(generation) + "/_settings", Map.of("index", FOR_BULK)));
    }

    @Override
    public void settle(int generation) {
        calls.patiently(json("PUT", "/" + index(generation) + "/_settings", Map.of("index", Indexes.liveSettings())));
        calls.patiently(new Request("POST", "/" + index(generation) + "/_refresh"));
    }

    @Override
    public void turnTo(int generation) {
        String alias = name(generation).alias();
        calls.patiently(json(
                "POST",
                "/_aliases",
                Map.of(
                        "actions",
                        List.of(
                                Map.of("remove", Map.of("index", alias + "-v*", "alias", alias, "must_exist", false)),
                                Map.of("add", Map.of("index", index(generation), "alias", alias))))));
    }

    @Override
    public void ensure(int generation) {
        indexes.ensure(name(generation));
    }

    @Override
    public boolean adapt(int generation) {
        try {
            calls.patiently(json("PUT", "/" + index(generation) + "/_mapping", Indexes.mapping(readModel)));
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    @Override
    public void remove(int generation) {
        Request request = new Request("DELETE", "/" + index(generation));
        request.addParameter("ignore_unavailable", "true");
        calls.patiently(request);
    }

    @Override
    public void pages(int generation, Consumer<List<StoredDocument>> reader) {
        String pointInTime = pointInTime(generation);
        try {
            Object after = null;
            while (true) {
                JsonNode hits = page(pointInTime, after).path("hits").path("hits");
                if (hits.isEmpty()) {
                    return;
                }
                List<StoredDocument> page = new ArrayList<>(hits.size());
                for (JsonNode hit : hits) {
                    page.add(StoredDocument.of(hit.path("_id").asString(), hit.path("_source")));
                }
                reader.accept(page);
                after = hits.get(hits.size() - 1).path("sort");
            }
        } finally {
            calls.patiently(json("DELETE", "/_pit", Map.of("id", pointInTime)));
        }
    }

    @Override
    public Map<String, StoredDocument> some(int generation, Collection<String> ids) {
        List<StoredDocument> found = new ArrayList<>();
        JsonNode docs = calls.patiently(json("POST", "/" + index(generation) + "/_mget", Map.of("ids", ids)))
                .path("docs");
        for (JsonNode item : docs) {
            if (item.has("error")) {
                throw new ElasticsearchUnavailableException(
                        "cannot read from " + index(generation) + ": " + item.path("error"));
            }
            if (item.has("_source")) {
                found.add(StoredDocument.of(item.path("_id").asString(), item.path("_source")));
            }
        }
        return StoredDocument.byId(found);
    }

    private String pointInTime(int generation) {
        calls.patiently(new Request("POST", "/" + index(generation) + "/_refresh"));
        Request open = new Request("POST", "/" + index(generation) + "/_pit");
        open.addParameter("keep_alive", "5m");
        return calls.patiently(open).path("id").asString();
    }

    private JsonNode page(String pointInTime, @Nullable Object after) {
        Map<String, Object> search = new LinkedHashMap<>(Map.of(
                "size",
                PAGE,
                "track_total_hits",
                false,
                "pit",
                Map.of("id", pointInTime, "keep_alive", "5m"),
                "sort",
                List.of("_shard_doc")));
        if (after != null) {
            search.put("search_after", after);
        }
        return calls.patiently(json("POST", "/_search", search));
    }

    private IndexName name(int generation) {
        return new IndexName(prefix, readModel, generation);
    }

    private String index(int generation) {
        return name(generation).index();
    }

    private static Request json(String method, String path, Object body) {
        Request request = new Request(method, path);
        request.setJsonEntity(DocumentJson.MAPPER.writeValueAsString(body));
        return request;
    }
}
