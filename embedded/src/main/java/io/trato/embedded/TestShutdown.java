package io.trato.embedded;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops the engines of the tests when the JVM ends and removes what they wrote. */
final class TestShutdown {
    private static final Logger log = LoggerFactory.getLogger(TestShutdown.class);

    private final DataFolder folder;
    private final List<AutoCloseable> engines = new CopyOnWriteArrayList<>();

    TestShutdown(DataFolder folder) {
        this.folder = folder;
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop-test-services").unstarted(this::run));
    }

    void stop(AutoCloseable engine) {
        engines.add(engine);
    }

    private void run() {
        engines.parallelStream().forEach(TestShutdown::close);
        close(folder);
        try {
            EngineCache.delete(folder.path());
        } catch (IOException e) {
            log.warn("{} stays behind: {}", folder.path(), e.getMessage());
        }
    }

    private static void close(AutoCloseable engine) {
        try {
            engine.close();
        } catch (Exception e) {
            log.warn("{} was not closed", engine, e);
        }
    }
}
