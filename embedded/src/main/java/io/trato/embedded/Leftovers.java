package io.trato.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Children of a holder that was killed. Usually their guard is stopping them just now and it is enough to wait; if the
 * guard was killed too, they are ended here. A process is touched only if number and start time are those written down.
 */
final class Leftovers {
    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration GUARD_MAY_TAKE = Duration.ofSeconds(10);
    private static final Duration STOP_MAY_TAKE = Duration.ofSeconds(10);

    private Leftovers() {}

    static void endIn(Path pidFiles) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(pidFiles)) {
            files = listed.filter(file -> file.toString().endsWith(".pid")).toList();
        }
        for (Path file : files) {
            running(file).ifPresent(Leftovers::end);
            Files.delete(file);
        }
    }

    /** What the guard wrote, the bare number, before the holder replaced it by the full record. */
    static Optional<ProcessHandle> writtenByGuard(Path pidFile) {
        try {
            String text = Files.exists(pidFile) ? Files.readString(pidFile) : "";
            return text.matches("\\d+\\n") ? ProcessHandle.of(Long.parseLong(text.strip())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> running(Path file) throws IOException {
        Holder child = Holder.read(file);
        return ProcessHandle.of(child.pid()).filter(child::matches);
    }

    static void end(ProcessHandle process) {
        if (ended(process, GUARD_MAY_TAKE)) {
            return;
        }
        log.warn("ending process {} which a killed predecessor left", process.pid());
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        process.destroy();
        if (!ended(process, STOP_MAY_TAKE)) {
            family.forEach(ProcessHandle::destroyForcibly);
            ended(process, STOP_MAY_TAKE);
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
