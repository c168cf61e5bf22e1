package io.trato.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;

/**
 * A process as it can be recognised later. The number alone is not enough, since the system gives it out again: a
 * process is the same one when number and start agree.
 *
 * @param since when it started, in UTC to the second
 * @param command what runs, without arguments, which could hold secrets
 */
record Holder(long pid, Instant since, String command) {

    static Holder self() {
        String main = System.getProperty("sun.java.command", "java").split(" ", 2)[0];
        return of(ProcessHandle.current(), main);
    }

    static Holder of(ProcessHandle process, String command) {
        Instant start = process.info().startInstant().orElseGet(Instant::now);
        return new Holder(process.pid(), start.truncatedTo(ChronoUnit.SECONDS), command);
    }

    /** Whether the process that was written down still runs; the clock's rounding is allowed two seconds. */
    boolean matches(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .startInstant()
                        .map(start -> Math.abs(ChronoUnit.SECONDS.between(start, since)) <= 2)
                        .orElse(true);
    }

    void write(Path file) {
        try {
            Files.writeString(file, "pid=%d%nsince=%s%ncommand=%s%n".formatted(pid, since, command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Holder read(Path file) throws IOException {
        Properties written = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            written.load(reader);
        }
        return new Holder(
                Long.parseLong(written.getProperty("pid", "0")),
                Instant.parse(written.getProperty("since", Instant.EPOCH.toString())),
                written.getProperty("command", "unknown"));
    }
}
