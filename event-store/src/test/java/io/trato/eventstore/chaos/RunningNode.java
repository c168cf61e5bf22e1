package io.trato.eventstore.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.embedded.Credentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link NodeProcess} seen from outside, over all its lives. */
final class RunningNode implements AutoCloseable {

    /** How many of its last lines are told. */
    private static final int TOLD = 1_000;

    private final String name;
    private final String url;
    private final Credentials role;
    private final Path folder;
    private final long seed;
    private final Diary said;
    private int life;
    private Process process;
    private CompletableFuture<Void> rested = new CompletableFuture<>();

    RunningNode(String name, String url, Credentials role, Path folder, long seed) {
        this.name = name;
        this.url = url;
        this.role = role;
        this.folder = folder;
        this.seed = seed;
        this.said = Diary.open(words());
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
        assertThat(process.isAlive())
                .as("%s, in its life %d, still runs", name, life)
                .isTrue();
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
                    .redirectErrorStream(true);
            builder.environment().put(NodeProcess.PASSWORD, role.password());
            Process started = builder.start();
            CompletableFuture<Void> heard = new CompletableFuture<>();
            rested = heard;
            said.note("life " + life);
            Thread.ofVirtual().start(() -> listen(started, heard));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To the end of what it says: a node whose words nobody takes would stand still. */
    private void listen(Process started, CompletableFuture<Void> heard) {
        try (BufferedReader output = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.note(line);
                if (line.equals(NodeProcess.RESTED)) {
                    heard.complete(null);
                }
            }
        } catch (IOException closed) {
            said.note("nothing more can be heard: " + closed.getMessage());
        }
        heard.completeExceptionally(new IllegalStateException(name + " ended"));
    }

    /** The end of what it said in all its lives, with the stacks of its threads if it lives: for whoever looks for a cause. */
    String lastWords() throws Exception {
        if (process.isAlive()) {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            Server.until(
                    "a dump of " + name,
                    () -> Diary.lines(words()).stream().anyMatch(l -> l.startsWith("JNI global refs")));
        } else {
            said.note("ended with status " + process.exitValue());
        }
        List<String> lines = Diary.lines(words());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD), lines.size()));
    }

    private Path words() {
        return folder.resolve(name + ".err");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
