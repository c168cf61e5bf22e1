package io.trato.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that lives at most as long as this one. It runs under a small shell (guard.sh) that reads from a pipe whose
 * other end this JVM holds: closing it is the order to stop, and the kernel closes it for us when we are killed. What
 * even that cannot end is written down in a pid file and ended by the next start (see {@link Leftovers}).
 */
final class ChildProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ChildProcess.class);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration PID_WITHIN = Duration.ofSeconds(10);

    private final String name;
    private final Process guard;
    private final Path pidFile;
    private final ProcessHandle child;

    private ChildProcess(String name, Process guard, Path pidFile, ProcessHandle child) {
        this.name = name;
        this.guard = guard;
        this.pidFile = pidFile;
        this.child = child;
    }

    /**
     * @param stopSignal the signal that asks this program for an orderly stop, without "SIG"
     * @param output where standard output and error go, replacing what an earlier start left
     */
    static ChildProcess start(
            DataFolder data,
            String name,
            String stopSignal,
            List<String> command,
            Map<String, String> environment,
            Path output) {
        Path pidFile = data.folder("run").resolve(name + ".pid");
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", script(), "trato-guard"));
        guarded.addAll(List.of(pidFile.toString(), stopSignal, Long.toString(GRACE.toSeconds())));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(data.path().toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "USER"));
        builder.environment().putAll(environment);
        try {
            Files.deleteIfExists(pidFile);
            Process guard = builder.start();
            ProcessHandle child = Await.until(
                    name + " to be started", PID_WITHIN, () -> Leftovers.writtenByGuard(pidFile), guard::isAlive);
            Holder.of(child, name).write(pidFile);
            return new ChildProcess(name, guard, pidFile, child);
        } catch (IOException e) {
            throw new EngineFailure("%s cannot be started: %s.".formatted(name, e.getMessage()), e);
        }
    }

    private static String script() {
        try (var resource = ChildProcess.class.getResourceAsStream("guard.sh")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    long pid() {
        return child.pid();
    }

    /** Completes with the exit status when the process ends, whoever ended it. */
    CompletableFuture<Integer> ended() {
        return guard.onExit().thenApply(Process::exitValue);
    }

    /** Asks for an orderly stop and waits for it; past the grace of 30 seconds the guard kills. Never throws. */
    @Override
    public void close() {
        List<ProcessHandle> all = guard.descendants().toList();
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(GRACE.plusSeconds(5).toSeconds(), TimeUnit.SECONDS)) {
                log.warn("{} did not stop in time and is killed", name);
                all.forEach(ProcessHandle::destroyForcibly);
                guard.destroyForcibly();
            }
            if (child.isAlive()) { // somebody killed the guard alone
                Leftovers.end(child);
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            log.warn("{} may not have stopped: {}", name, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
