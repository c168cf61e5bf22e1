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

/** The engines that are ours to start and to stop, side by side; an external one is not touched. */
final class Lending implements AutoCloseable {

    private final List<AutoCloseable> started = new ArrayList<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final PostgresAddress postgres;
    private final ElasticsearchAddress elasticsearch;
    private volatile boolean closing;

    Lending(
            DataFolder data,
            EmbeddedOptions options,
            @Nullable PostgresAddress postgres,
            @Nullable ElasticsearchAddress elasticsearch) {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<PostgresAddress> sql =
                    both.submit(() -> postgres != null ? postgres : lent(PostgresProcess.start(data, options)));
            Future<ElasticsearchAddress> search = both.submit(
                    () -> elasticsearch != null ? elasticsearch : lent(ElasticsearchProcess.start(data, options)));
            this.postgres = result(sql);
            this.elasticsearch = result(search);
        } catch (RuntimeException e) {
            close(); // both have come to their end by now, one way or the other
            throw e;
        }
    }

    PostgresAddress postgres() {
        return postgres;
    }

    ElasticsearchAddress elasticsearch() {
        return elasticsearch;
    }

    /** Completes with the name of an engine that ended although nobody had stopped it. */
    CompletableFuture<String> ended() {
        return ended;
    }

    private PostgresAddress lent(PostgresProcess process) {
        watched(process, process.ended(), "PostgreSQL");
        return new PostgresAddress(process.jdbcUrl(PostgresProcess.DATABASE), process.app(), process.owner());
    }

    private ElasticsearchAddress lent(ElasticsearchProcess process) {
        watched(process, process.ended(), "Elasticsearch");
        return new ElasticsearchAddress(process.uri().toString(), null);
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
