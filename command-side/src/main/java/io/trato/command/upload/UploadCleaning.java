package io.trato.command.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Throws away uploads that are past their time and that nobody needs, at the start and every hour. A command that found a file
 * on its last minute may be deciding yet what it becomes a part of, so it stays for an hour more than it may be used.
 */
public final class UploadCleaning implements SmartLifecycle {

    private static final Duration LAST_COMMANDS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(UploadCleaning.class);

    private final UploadFolder uploads;
    private final Duration kept;
    private final Predicate<UploadPlace> needed;
    private final Clock clock;
    private @Nullable ScheduledExecutorService hourly;

    /**
     * @param kept how long an upload may be used after the last change to it
     * @param needed whether somebody still reads that file, or it has become a part of history
     */
    public UploadCleaning(UploadFolder uploads, Duration kept, Predicate<UploadPlace> needed, Clock clock) {
        this.uploads = uploads;
        this.kept = kept;
        this.needed = needed;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("upload-cleaning").daemon().factory());
        executor.scheduleWithFixedDelay(this::cleanAndGoOn, 0, 1, TimeUnit.HOURS);
        hourly = executor;
    }

    @Override
    public synchronized void stop() {
        if (hourly != null) {
            hourly.shutdownNow();
            hourly = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return hourly != null;
    }

    /** Cleans once. */
    public void clean() throws IOException {
        if (!Files.isDirectory(uploads.folder())) {
            return;
        }
        Instant oldest = clock.instant().minus(kept).minus(LAST_COMMANDS);
        for (Path place : children(uploads.folder())) {
            if (Files.isDirectory(place) && expired(place, oldest)) {
                delete(place);
            }
        }
    }

    private void cleanAndGoOn() {
        try {
            clean();
        } catch (IOException | RuntimeException unable) {
            LOG.warn("old uploads could not be thrown away; trying again in an hour", unable);
        }
    }

    private boolean expired(Path place, Instant oldest) throws IOException {
        try {
            for (Path file : children(place)) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    return false;
                }
            }
            return Files.getLastModifiedTime(place).toInstant().isBefore(oldest)
                    && !needed.test(new UploadPlace(place));
        } catch (NoSuchFileException elsewhere) {
            return false;
        }
    }

    private static void delete(Path place) throws IOException {
        for (Path file : children(place)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(place);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
