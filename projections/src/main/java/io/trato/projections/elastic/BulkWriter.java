package io.trato.projections.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import io.trato.projections.FoldedDocument;
import io.trato.projections.UnwritableDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Writes a batch by {@code _bulk} and looks at every item of the answer. A version conflict means that this document, or a
 * newer one, is there already; overload, a full disk and the like are tried again; a document that does not fit is told.
 */
final class BulkWriter {

    private static final int CONFLICT = 409;

    private final ElasticsearchCalls calls;
    private final String index;
    private final String path;

    BulkWriter(ElasticsearchCalls calls, String index) {
        this.calls = calls;
        this.index = index;
        this.path = "/" + index + "/_bulk";
    }

    void write(List<? extends FoldedDocument<?>> documents, BulkBody body) {
        List<Integer> places = IntStream.range(0, documents.size()).boxed().toList();
        byte[] request = body.all();
        Patience patience = new Patience();
        while (true) {
            List<Integer> again = refused(calls.patiently(bulk(request)), places, documents);
            if (again.isEmpty()) {
                return;
            }
            patience.pause(() -> new ElasticsearchUnavailableException(
                    again.size() + " documents are not taken by " + index + " at present"));
            places = again;
            request = body.only(places);
        }
    }

    /** Without the value that was refused, which may be personal data: Elasticsearch quotes it last. */
    private static String reason(JsonNode error) {
        String told = error.path("reason").asString("");
        int quoted = told.indexOf(" Preview of field's value");
        return error.path("type").asString("") + ": " + (quoted < 0 ? told : told.substring(0, quoted));
    }

    private Request bulk(byte[] lines) {
        Request request = ElasticsearchCalls.post(path, lines);
        request.addParameter("filter_path", "errors,items.*.status,items.*.error");
        return request;
    }

    private List<Integer> refused(JsonNode answer, List<Integer> places, List<? extends FoldedDocument<?>> documents) {
        if (!answer.path("errors").asBoolean(true)) {
            return List.of();
        }
        List<Integer> again = new ArrayList<>();
        JsonNode items = answer.path("items");
        for (int i = 0; i < places.size(); i++) {
            JsonNode item = items.path(i).path("index");
            int status = item.path("status").asInt(500);
            if (status >= 300 && status != CONFLICT) {
                if (!ElasticsearchCalls.passing(status)) {
                    throw new UnwritableDocumentException(
                            index, documents.get(places.get(i)), reason(item.path("error")));
                }
                again.add(places.get(i));
            }
        }
        return again;
    }
}
