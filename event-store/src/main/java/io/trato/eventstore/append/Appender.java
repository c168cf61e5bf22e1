package io.trato.eventstore.append;

import io.trato.eventstore.connect.DedicatedConnections;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Writes appends in groups: everything that gathers while a commit runs shares the next one. A command so holds neither a
 * connection nor a transaction while it decides, and the rate of appends is not bound by one commit per command. Appends of
 * one stream meet in one loop, so that they rarely meet in the database.
 */
public final class Appender implements AutoCloseable {

    private static final int CAPACITY = 10_000;

    private final List<AppendLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * @param appenders how many loops, each with a connection: two overlap one's commit with the other's work
     * @param groupSize how many appends share a commit at most
     */
    public Appender(DedicatedConnections connections, AppendWatch watch, int appenders, int groupSize) {
        for (int i = 0; i < appenders; i++) {
            AppendLoop loop = new AppendLoop("appender " + i, connections, watch, groupSize, CAPACITY);
            loops.add(loop);
            threads.add(Thread.ofPlatform().name("trato-appender-" + i).unstarted(loop));
        }
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /** Hands in an append; it completes like {@link #append} returns or throws, on the appender's thread. */
    public CompletableFuture<@Nullable Void> submit(Append append) {
        loopOf(append).offer(append);
        return append.answer();
    }

    /**
     * Writes one append and returns when it is committed. Blocks; meant for virtual threads. An interrupt does not cut the
     * wait short, since the answer would then be a guess.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException a place is taken, or would leave a gap
     * @throws io.trato.contract.log.AppendRefusedException a name is taken or a key spent
     * @throws AppendFailedException the server cannot store it
     * @throws LogUnavailableException it was not even tried
     * @throws OutcomeUnknownException the log closed before the server could be asked again
     */
    public void append(Append append) {
        try {
            submit(append).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }

    /** Waits until everything that was taken is answered. */
    @Override
    public void close() {
        loops.forEach(AppendLoop::close);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    private AppendLoop loopOf(Append append) {
        int hash = append.events().getFirst().place().stream().hashCode();
        return loops.get(Math.floorMod(hash ^ (hash >>> 16), loops.size()));
    }
}
