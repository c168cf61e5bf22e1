package io.trato.projections.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.projections.DocumentJson;
import io.trato.projections.DocumentStore;
import io.trato.projections.FoldedDocument;
import io.trato.projections.ReadModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Whole documents in one index, each with the log position as its external version, so that Elasticsearch itself refuses
 * to go back. Reads are real-time: what was written is there, whether searches see it already or not.
 */
public final class ElasticsearchDocuments<D> implements DocumentStore<D> {

    /** From here on two requests at a time are quicker than one: Elasticsearch gives each a thread. */
    private static final int MANY = 64;

    private final ElasticsearchCalls calls;
    private final String index;
    private final Class<D> type;
    private final BulkWriter writer;
    private final Function<D, Object> indexed;

    /** @param indexed what is really stored: the document, perhaps with fields that only searches need */
    public ElasticsearchDocuments(Rest5Client client, IndexName name, ReadModel<D> model, Function<D, Object> indexed) {
        this.calls = new ElasticsearchCalls(client);
        this.index = name.index();
        this.type = model.documentType();
        this.writer = new BulkWriter(calls, index);
        this.indexed = indexed;
    }

    /** Asked for whole answers: a filtered one is written anew by Elasticsearch, and turns 1.50 into 1.5. */
    @Override
    public Map<String, D> load(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        byte[] body = DocumentJson.MAPPER.writeValueAsBytes(Map.of("ids", ids));
        JsonNode answer = calls.patiently(ElasticsearchCalls.post("/" + index + "/_mget", body));
        Map<String, D> found = new HashMap<>();
        for (JsonNode item : answer.path("docs")) {
            if (item.has("error")) {
                throw new ElasticsearchUnavailableException("cannot read from " + index + ": " + item.path("error"));
            }
            if (item.has("_source")) {
                found.put(item.path("_id").asString(), DocumentJson.MAPPER.treeToValue(item.path("_source"), type));
            }
        }
        return found;
    }

    @Override
    public void write(List<FoldedDocument<D>> documents) {
        if (documents.size() < MANY) {
            send(documents);
            return;
        }
        int half = documents.size() / 2;
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = beside.submit(() -> send(documents.subList(0, half)));
            send(documents.subList(half, documents.size()));
            first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while " + index + " was written");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        }
    }

    private void send(List<FoldedDocument<D>> documents) {
        BulkBody body = new BulkBody();
        documents.forEach(folded -> body.add(folded, indexed.apply(folded.document())));
        writer.write(documents, body);
    }
}
