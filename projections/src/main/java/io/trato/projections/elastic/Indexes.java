package io.trato.projections.elastic;

import io.trato.projections.DocumentJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.elasticsearch.client.elc.ElasticsearchTemplate;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.IndexOperations;
import org.springframework.data.elasticsearch.core.index.AliasAction;
import org.springframework.data.elasticsearch.core.index.AliasActionParameters;
import org.springframework.data.elasticsearch.core.index.AliasActions;
import org.springframework.data.elasticsearch.core.mapping.IndexCoordinates;
import tools.jackson.core.type.TypeReference;

/**
 * Creates what is missing: the index of a read model's copy with its mapping, and the alias when nothing bears it yet.
 * It must be done before anything is written, or Elasticsearch would guess a mapping.
 */
public final class Indexes {

    private static final String FOLDER = "io/trato/projections/elastic/";
    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};

    private final ElasticsearchOperations operations;

    public Indexes(ElasticsearchOperations operations) {
        this.operations = operations;
    }

    public void ensure(IndexName name) {
        boolean read = operations.indexOps(IndexCoordinates.of(name.alias())).exists();
        IndexOperations index = create(name, read ? Map.of() : Map.of(name.alias(), Map.of()));
        if (!read && index.getAliases(name.alias()).isEmpty()) {
            index.alias(new AliasActions(new AliasAction.Add(AliasActionParameters.builder()
                    .withIndices(name.index())
                    .withAliases(name.alias())
                    .build())));
        }
    }

    /** Creates the index unless it is there. */
    void create(IndexName name) {
        create(name, Map.of());
    }

    private IndexOperations create(IndexName name, Map<String, Object> aliases) {
        IndexOperations index = operations.indexOps(IndexCoordinates.of(name.index()));
        if (!index.exists()) {
            create(index, name, aliases);
        }
        return index;
    }

    /** What an index with this mapping understands, as JSON. */
    public static Map<String, Object> mapping(String readModel) {
        return read(readModel);
    }

    /** What all indexes have in common, as JSON. */
    public static Map<String, Object> settings() {
        return read("settings");
    }

    /** Those settings that are other ones while an index is filled in bulk. */
    static Map<String, @Nullable Object> liveSettings() {
        Map<?, ?> index = (Map<?, ?>) Objects.requireNonNull(settings().get("index"));
        Map<String, @Nullable Object> live = new HashMap<>();
        for (String name : List.of("refresh_interval", "auto_expand_replicas")) {
            live.put(name, index.get(name)); // null is Elasticsearch's default
        }
        return live;
    }

    /** Two nodes may start at once; whoever comes second finds that the index is there. */
    private void create(IndexOperations index, IndexName name, Map<String, Object> aliases) {
        String body = DocumentJson.MAPPER.writeValueAsString(
                Map.of("settings", read("settings"), "mappings", read(name.readModel()), "aliases", aliases));
        try {
            ((ElasticsearchTemplate) operations)
                    .execute(client ->
                            client.indices().create(it -> it.index(name.index()).withJson(new StringReader(body))));
        } catch (DataAccessException e) {
            if (!index.exists()) {
                throw e;
            }
        }
    }

    private static Map<String, Object> read(String resource) {
        try (InputStream in = new ClassPathResource(FOLDER + resource + ".json").getInputStream()) {
            return DocumentJson.MAPPER.readValue(in, JSON_OBJECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
