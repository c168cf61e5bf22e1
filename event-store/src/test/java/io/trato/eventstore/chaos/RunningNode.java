package io.trato.eventstore.chaos;

import io.trato.embedded.Credentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link NodeProcess} seen from outside, over all its lives. */
final class RunningNode implements AutoCloseable {

    private final String name;
    private final String url;
    private final Credentials role;
    private final Path folder;
    private final long seed;
    private int life;
    private Process process;
    private CompletableFuture<Void> rested = new CompletableFuture<>();

    RunningNode(String name, String url, Credentials role, Path folder, long seed) {
        this.name = name;
        this.url = url;
        this.role = role;
        this.folder = folder;
        this.seed = seed;
        this.process = start();
    }

    String name() {
        return name;
    }

    /** Kill -9, and a new life at once. */
    void kill() throws Exception {
        process.destroyForcibly().onExit().get(20, TimeUnit.SECONDS);
        process = start();
    }

    /** Writes no more; returns when every append is answered. */
    void rest() throws Exception {
        OutputStream orders = process.getOutputStream();
        orders.write("rest\n".getBytes(StandardCharsets.UTF_8));
        orders.flush();
        rested.get(120, TimeUnit.SECONDS);
    }

    /** Ends it in good order; answers its exit status. */
    int end() throws Exception {
        process.getOutputStream().close();
        return process.onExit().get(60, TimeUnit.SECONDS).exitValue();
    }

    private Process start() {
        life++;
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Ddisable-axoniq-console-message=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            NodeProcess.class.getName(),
                            url,
                            role.user(),
                            folder.toString(),
                            name,
                            Integer.toString(life),
                            Long.toString(seed + 1_000L * life))
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve(name + ".err").toFile()));
            builder.environment().put(NodeProcess.PASSWORD, role.password());
            Process started = builder.start();
            CompletableFuture<Void> heard = new CompletableFuture<>();
            rested = heard;
            Thread.ofVirtual().start(() -> listen(started, heard));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(Process started, CompletableFuture<Void> heard) {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        if (output.lines().anyMatch(NodeProcess.RESTED::equals)) {
            heard.complete(null);
        } else {
            heard.completeExceptionally(new IllegalStateException(name + " ended; see " + folder));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
