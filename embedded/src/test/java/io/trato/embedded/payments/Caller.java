package io.trato.embedded.payments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever calls the sandbox over HTTP. */
record Caller(HttpClient http, URI sandbox, String apiKey) {
    record Reply(int status, JsonNode json) {
        String text(String field) {
            return json.path(field).asString();
        }

        String code() {
            return json.path("error").path("code").asString();
        }
    }

    Reply post(String path, String key, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Reply put(String path, String body) throws IOException, InterruptedException {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(sandbox.resolve(path)).header("Authorization", "Bearer " + apiKey);
    }

    private Reply send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Reply(answer.statusCode(), new JsonMapper().readTree(answer.body()));
    }
}
