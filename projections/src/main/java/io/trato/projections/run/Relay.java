package io.trato.projections.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does pieces of work two at a time, though each can wait for its turn: until the one before it is done. */
final class Relay {

    private final ExecutorService threads;
    private Future<?> last = CompletableFuture.completedFuture(null);
    private Future<?> lastButOne = last;

    /** @param threads two of them are taken at most */
    Relay(ExecutorService threads) {
        this.threads = threads;
    }

    /**
     * Begins a piece, as soon as only one is under way.
     *
     * @param piece is given what waits for its turn, and throws when the piece before has failed
     */
    void next(Consumer<Runnable> piece) {
        done(lastButOne);
        Future<?> before = last;
        lastButOne = before;
        last = threads.submit(() -> piece.accept(() -> done(before)));
    }

    /** Waits until everything is done. */
    void finish() {
        done(last);
    }

    private static void done(Future<?> piece) {
        Results.of(piece, "a piece of work failed");
    }
}
