package io.trato.projections.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What tasks of a replay come to that run on threads of their own. */
final class Results {

    private Results() {}

    /**
     * Waits for a task.
     *
     * @param failure what is said when it has failed
     */
    static <T> T of(Future<T> task, String failure) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failure, failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a replay", e);
        }
    }
}
