package io.trato.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** The program as a process of its own, and what it says. */
final class Program implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private boolean silent;

    private Program(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    static Program start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /** @param environment besides this process's own */
    static Program start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(attentive());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Trato.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    /**
     * A build in the background has Ctrl-C ignored, and so would have all that it starts; a terminal has not. Where there is
     * no {@code env} that can tell (it is GNU's), a test in the foreground is as good.
     */
    private static List<String> attentive() throws IOException {
        List<String> attentive = List.of("env", "--default-signal=INT");
        List<String> trial = new ArrayList<>(attentive);
        trial.add("true");
        try {
            return new ProcessBuilder(trial).start().waitFor() == 0 ? attentive : List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first line that is so, past or yet to come. */
    String line(Predicate<String> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (said) {
            while (true) {
                var line = said.stream().filter(wanted).findFirst();
                if (line.isPresent()) {
                    return line.get();
                }
                if (silent || System.nanoTime() > deadline) {
                    throw new AssertionError("it never said so, but:\n" + String.join("\n", said));
                }
                said.wait(1000);
            }
        }
    }

    String everything() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    long pid() {
        return process.pid();
    }

    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** As a terminal or a service manager would: {@code INT}, {@code TERM} or {@code KILL}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, Long.toString(pid())).start().waitFor();
    }

    int status() throws ExecutionException, InterruptedException, TimeoutException {
        return process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS).exitValue();
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line -> {
                synchronized (said) {
                    said.add(line);
                    said.notifyAll();
                }
            });
        } catch (IOException closed) {
            // as silent as if it had ended
        } finally {
            synchronized (said) {
                silent = true;
                said.notifyAll();
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
