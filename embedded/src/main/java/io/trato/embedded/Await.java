package io.trato.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for another process, which can only be asked again and again. */
final class Await {
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Await() {}

    /**
     * @param possible whether it still makes sense to wait; asked before each pause
     * @throws EngineFailure when the time is over or it became impossible
     */
    static <T> T until(String what, Duration atMost, Supplier<Optional<T>> attempt, BooleanSupplier possible) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            boolean hope = possible.getAsBoolean();
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
            if (!hope || Thread.currentThread().isInterrupted()) {
                throw new EngineFailure("There is no use in waiting any longer for " + what + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new EngineFailure("Waited %d s in vain for %s.".formatted(atMost.toSeconds(), what));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
