package io.trato.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * All that the first run needs, in one data folder: PostgreSQL and Elasticsearch, started side by side. Who starts them
 * closes them, after whatever uses them; if that never happens they still end with the process.
 */
public final class EmbeddedServices implements AutoCloseable {
    private final DataFolder data;
    private final PostgresProcess postgres;
    private final ElasticsearchProcess elasticsearch;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServices(DataFolder data, PostgresProcess postgres, ElasticsearchProcess elasticsearch) {
        this.data = data;
        this.postgres = postgres;
        this.elasticsearch = elasticsearch;
    }

    /**
     * @throws DataFolderHeld when somebody else works on the folder
     * @throws PortTaken when a port was asked for that somebody else has
     * @throws EngineFailure when an engine does not come up; then nothing is left running
     */
    public static EmbeddedServices start(Path dataFolder, EmbeddedOptions options) {
        DataFolder data = DataFolder.open(dataFolder);
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<PostgresProcess> postgres = two.submit(() -> PostgresProcess.start(data, options));
            Future<ElasticsearchProcess> elasticsearch = two.submit(() -> ElasticsearchProcess.start(data, options));
            try {
                return new EmbeddedServices(data, result(postgres), result(elasticsearch));
            } catch (RuntimeException e) {
                closeStarted(postgres);
                closeStarted(elasticsearch);
                throw e;
            }
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static <T> T result(Future<T> starting) {
        try {
            return starting.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EngineFailure failure ? failure : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("The start was interrupted.", e);
        }
    }

    /** The other one may still be starting; it is waited for, since a half-started engine could not be stopped. */
    private static void closeStarted(Future<? extends AutoCloseable> starting) {
        try {
            starting.get().close();
        } catch (Exception neverStarted) {
            starting.cancel(true);
        }
    }

    public DataFolder data() {
        return data;
    }

    public PostgresProcess postgres() {
        return postgres;
    }

    /** Of the database {@link PostgresProcess#DATABASE}. */
    public String jdbcUrl() {
        return postgres.jdbcUrl(PostgresProcess.DATABASE);
    }

    public URI elasticsearchUri() {
        return elasticsearch.uri();
    }

    /** Completes with the name of the engine that ended first, expected or not. */
    public CompletableFuture<String> ended() {
        return CompletableFuture.anyOf(
                        postgres.ended().thenApply(status -> "PostgreSQL"),
                        elasticsearch.ended().thenApply(status -> "Elasticsearch"))
                .thenApply(String.class::cast);
    }

    /** Stops both side by side, in good order, then gives the folder back. May be called again. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
                two.execute(postgres::close);
                two.execute(elasticsearch::close);
            } finally {
                data.close();
            }
        }
    }
}
