package io.trato.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/**
 * The official Elasticsearch as a child process with a single node, on the loopback address only and without security,
 * its files in the data folder. Indices are kept; none is made by indexing into it.
 */
public final class ElasticsearchProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final String HEALTH = "/_cluster/health?wait_for_status=yellow&timeout=2s";

    private final ChildProcess process;
    private final URI uri;
    private final Path output;

    private ElasticsearchProcess(ChildProcess process, URI uri, Path output) {
        this.process = process;
        this.uri = uri;
        this.output = output;
    }

    /**
     * Starts the node on this JVM's own Java and returns when its cluster is at least yellow.
     *
     * @throws EngineFailure with a sentence that names the log when it does not come up
     * @throws PortTaken when a port was asked for that somebody else has
     */
    public static ElasticsearchProcess start(DataFolder data, EmbeddedOptions options) {
        ElasticsearchProcess launched = launch(data, options);
        launched.awaitReadiness();
        return launched;
    }

    /**
     * Starts the node and returns at once: what it takes to be ready is waited for by {@link #awaitReadiness}.
     *
     * @throws EngineFailure with a sentence when it cannot be started
     * @throws PortTaken when a port was asked for that somebody else has
     */
    public static ElasticsearchProcess launch(DataFolder data, EmbeddedOptions options) {
        int port = FreePorts.choose(options.elasticsearchPort(), "Elasticsearch");
        Path installation = ElasticsearchInstallation.unpackedIn(
                options.cache(data), ElasticsearchArchive.find(options.elasticsearchArchive()));
        Path program = installation.resolve("bin").resolve("elasticsearch");
        Path java = Path.of(System.getProperty("java.home"));
        ElasticsearchFiles files = new ElasticsearchFiles(data.folder("elasticsearch"));
        RunAs user = RunAs.choose(files.home(), program, java.resolve("bin").resolve("java"));
        files.write(
                installation,
                port,
                FreePorts.choose(OptionalInt.empty(), "Elasticsearch's transport"),
                options.elasticsearchHeapMegabytes());
        user.own(files.home());
        Path output = data.folder("logs").resolve("elasticsearch.out");
        ChildProcess process = ChildProcess.start(
                data,
                "elasticsearch",
                "TERM",
                user.command(List.of(program.toString())),
                files.environment(java),
                output);
        return new ElasticsearchProcess(process, URI.create("http://127.0.0.1:" + port), output);
    }

    /**
     * Returns when the cluster is at least yellow; a node that does not come up is stopped.
     *
     * @throws EngineFailure with a sentence that names the log when it does not come up
     */
    public void awaitReadiness() {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            Await.until(
                    "Elasticsearch to be ready; see " + output,
                    READY_WITHIN,
                    () -> healthy(http, uri) ? Optional.of(uri) : Optional.empty(),
                    process::isAlive);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static boolean healthy(HttpClient http, URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri.resolve(HEALTH))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Scheme, address and port, without a path. */
    public URI uri() {
        return uri;
    }

    /** Completes with the exit status when the node ends, whoever ended it. */
    public CompletableFuture<Integer> ended() {
        return process.ended();
    }

    public long pid() {
        return process.pid();
    }

    /** An orderly stop; returns when the node is gone. */
    @Override
    public void close() {
        process.close();
    }
}
