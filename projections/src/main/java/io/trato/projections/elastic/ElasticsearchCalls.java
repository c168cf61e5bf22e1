package io.trato.projections.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.projections.DocumentJson;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import tools.jackson.databind.JsonNode;

/**
 * Calls of Elasticsearch with bodies that are ready made. The typed client would turn each document into JSON by way of an
 * object for each of its actions; for a replay of millions that costs more than the documents do.
 */
final class ElasticsearchCalls {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LONG = 413;

    private final Rest5Client client;

    ElasticsearchCalls(Rest5Client client) {
        this.client = client;
    }

    /**
     * Posts, and tries again for a while when the engine is away, overloaded or takes nothing.
     *
     * @throws ElasticsearchUnavailableException when that did not help
     * @throws IllegalStateException when the request itself is refused
     */
    JsonNode patiently(Request request) {
        Patience patience = new Patience();
        while (true) {
            try {
                return answer(client.performRequest(request));
            } catch (IOException e) {
                if (e instanceof ResponseException answer
                        && !passing(answer.getResponse().getStatusCode())) {
                    throw new IllegalStateException("Elasticsearch does not understand " + request.getEndpoint(), e);
                }
                patience.pause(() -> new ElasticsearchUnavailableException(
                        "no answer from Elasticsearch to " + request.getEndpoint(), e));
            }
        }
    }

    static Request post(String path, byte[] body) {
        Request request = new Request("POST", path);
        request.setEntity(new ByteArrayEntity(body, NDJSON));
        return request;
    }

    /** A missing index, a lost right or a lock can be mended; a request that is wrong or too long stays so. */
    static boolean passing(int status) {
        return status != BAD_REQUEST && status != TOO_LONG;
    }

    private static JsonNode answer(Response response) throws IOException {
        try (InputStream content = response.getEntity().getContent()) {
            return DocumentJson.MAPPER.readTree(content);
        }
    }
}
