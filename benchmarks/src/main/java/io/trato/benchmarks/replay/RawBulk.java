package io.trato.benchmarks.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Elasticsearch takes from who has nothing else to do: the documents of an index, read beforehand and ready as
 * {@code _bulk} requests of 1,000, two at a time as ours, into an index of the same mapping and analysis without refreshes or
 * replicas, which is made searchable at the end as a rebuilt one is.
 */
final class RawBulk implements AutoCloseable {

    private static final int OF_A_REQUEST = 1_000;
    private static final int AT_ONCE = 2;
    private static final String TWIN = "raw-bulk";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI engine;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String twin;
    private final List<byte[]> requests = new ArrayList<>();
    private int documents;

    RawBulk(URI engine, String alias) throws IOException, InterruptedException {
        this.engine = engine;
        ask("POST", "/" + alias + "/_refresh", "");
        this.twin = twinOf(ask("GET", "/" + alias, "").iterator().next());
        read(alias);
    }

    int documents() {
        return documents;
    }

    /** Documents a second. */
    double run() throws IOException, InterruptedException, ExecutionException {
        ask("PUT", "/" + TWIN, twin);
        long began = System.nanoTime();
        Semaphore atOnce = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (byte[] request : requests) {
                sent.add(threads.submit(() -> {
                    atOnce.acquire();
                    try {
                        take(request);
                    } finally {
                        atOnce.release();
                    }
                    return request.length;
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        ask("POST", "/" + TWIN + "/_refresh", "");
        double seconds = (System.nanoTime() - began) / 1e9;
        int stored = ask("GET", "/" + TWIN + "/_count", "").path("count").asInt();
        ask("DELETE", "/" + TWIN, "");
        if (stored != documents) {
            throw new IllegalStateException(stored + " documents are there of " + documents);
        }
        return documents / seconds;
    }

    private void take(byte[] request) throws IOException, InterruptedException {
        byte[] answer = send("POST", "/" + TWIN + "/_bulk?filter_path=errors", "application/x-ndjson", request);
        if (JSON.readTree(answer).path("errors").asBoolean(true)) {
            throw new IllegalStateException("Elasticsearch refused some of the documents");
        }
    }

    private static String twinOf(JsonNode index) {
        JsonNode settings = index.path("settings").path("index");
        Map<String, Object> twin = new TreeMap<>();
        for (String name : List.of("analysis", "number_of_shards", "max_ngram_diff", "mapping", "codec")) {
            if (settings.has(name)) {
                twin.put(name, settings.path(name));
            }
        }
        twin.put("refresh_interval", "-1");
        twin.put("number_of_replicas", 0);
        return JSON.writeValueAsString(Map.of("settings", Map.of("index", twin), "mappings", index.path("mappings")));
    }

    private void read(String alias) throws IOException, InterruptedException {
        String pointInTime =
                ask("POST", "/" + alias + "/_pit?keep_alive=5m", "").path("id").asString();
        JsonNode after = null;
        while (true) {
            ObjectNode search =
                    JSON.createObjectNode().put("size", OF_A_REQUEST).put("version", true);
            search.putObject("pit").put("id", pointInTime).put("keep_alive", "5m");
            search.putArray("sort").add("_shard_doc");
            if (after != null) {
                search.set("search_after", after);
            }
            JsonNode hits =
                    ask("POST", "/_search", search.toString()).path("hits").path("hits");
            if (hits.isEmpty()) {
                ask(
                        "DELETE",
                        "/_pit",
                        JSON.createObjectNode().put("id", pointInTime).toString());
                return;
            }
            StringBuilder request = new StringBuilder();
            for (JsonNode hit : hits) {
                request.append("{\"index\":{\"version_type\":\"external\",\"version\":")
                        .append(hit.path("_version").asLong())
                        .append(",\"_id\":")
                        .append(hit.path("_id"))
                        .append("}}\n")
                        .append(hit.path("_source"))
                        .append('\n');
            }
            requests.add(request.toString().getBytes(StandardCharsets.UTF_8));
            documents += hits.size();
            after = hits.get(hits.size() - 1).path("sort");
        }
    }

    private JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        return JSON.readTree(send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] send(String method, String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(engine.resolve(path))
                .header("Content-Type", type)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + " was answered with " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
