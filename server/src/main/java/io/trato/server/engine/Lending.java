package io.trato.server.engine;

import io.trato.embedded.DataFolder;
import io.trato.embedded.ElasticsearchProcess;
import io.trato.embedded.EmbeddedOptions;
import io.trato.embedded.EngineFailure;
import io.trato.embedded.PostgresProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The engines that are ours to start and to stop, side by side; an external one is not touched. PostgreSQL is ready when
 * they are lent; Elasticsearch, which takes longest, may still be on its way.
 */
final class Lending implements AutoCloseable {

    private final List<AutoCloseable> started = new ArrayList<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final PostgresAddress postgres;
    private final ElasticsearchAddress elasticsearch;
    private final Runnable awaitElasticsearch;
    private volatile boolean closing;

    Lending(
            DataFolder data,
            EmbeddedOptions options,
            @Nullable PostgresAddress postgres,
            @Nullable ElasticsearchAddress elasticsearch) {
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<PostgresAddress> sql =
                    beside.submit(() -> postgres != null ? postgres : lent(PostgresProcess.start(data, options)));
            if (elasticsearch != null) {
                this.elasticsearch = elasticsearch;
                this.awaitElasticsearch = () -> {};
            } else {
                ElasticsearchProcess search = lent(ElasticsearchProcess.launch(data, options));
                this.elasticsearch = new ElasticsearchAddress(search.uri().toString(), null);
                this.awaitElasticsearch = search::awaitReadiness;
            }
            this.postgres = result(sql);
        } catch (RuntimeException e) {
            close(); // PostgreSQL has started by now, or has not
            throw e;
        }
    }

    PostgresAddress postgres() {
        return postgres;
    }

    ElasticsearchAddress elasticsearch() {
        return elasticsearch;
    }

    /**
     * Returns when all of them answer.
     *
     * @throws EngineFailure with a sentence
     */
    void awaitReadiness() {
        awaitElasticsearch.run();
    }

    /** Completes with the name of an engine that ended although nobody had stopped it. */
    CompletableFuture<String> ended() {
        return ended;
    }

    private PostgresAddress lent(PostgresProcess process) {
        watched(process, process.ended(), "PostgreSQL");
        return new PostgresAddress(process.jdbcUrl(PostgresProcess.DATABASE), process.app(), process.owner());
    }

    private ElasticsearchProcess lent(ElasticsearchProcess process) {
        watched(process, process.ended(), "Elasticsearch");
        return process;
    }

    private void watched(AutoCloseable process, CompletableFuture<Integer> end, String name) {
        synchronized (started) {
            started.add(process);
        }
        end.thenRun(() -> {
            if (!closing) {
                ended.complete(name);
            }
        });
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

    @Override
    public void close() {
        closing = true;
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            synchronized (started) {
                started.forEach(process -> all.submit(() -> {
                    process.close();
                    return null;
                }));
            }
        }
    }
}
