package io.trato.command.importing;

import io.trato.command.task.TaskRun;
import io.trato.contract.ReadModels;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an import from running away from the read models, which share the machine with it: whoever reads his own write
 * meanwhile waits for a second at most, and the last row is found soon after it is written. A read model that does not come
 * after at all, because its engine is away, holds nothing up: the log takes what it cannot.
 */
interface Pace {

    /** For whoever runs without read models. */
    Pace FREE = run -> {};

    /** To be called after each row; waits where the read models are too far behind. */
    void keep(TaskRun run);

    /**
     * In step with all read models.
     *
     * @param head the position of the last event
     */
    static Pace of(LongSupplier head, ReadModels readModels) {
        return new InStep(head, readModels, InStep.AHEAD);
    }

    /** Used by one task after the other or by several; then they share the waits. */
    final class InStep implements Pace {

        /** Events; what the read models of a small machine take in within a second. */
        private static final int AHEAD = 4_000;

        private static final int ROWS = 50;
        private static final Duration SLICE = Duration.ofSeconds(1);
        private static final int SLICES = 5;
        private static final long WITHOUT_NANOS = Duration.ofMinutes(1).toNanos();

        private final LongSupplier head;
        private final ReadModels readModels;
        private final int ahead;
        private @Nullable Set<String> names;
        private int rows;
        private long without = System.nanoTime();

        InStep(LongSupplier head, ReadModels readModels, int ahead) {
            this.head = head;
            this.readModels = readModels;
            this.ahead = ahead;
        }

        @Override
        public synchronized void keep(TaskRun run) {
            if (++rows % ROWS != 0 || System.nanoTime() - without < 0) {
                return;
            }
            long least = head.getAsLong() - ahead;
            if (names == null) {
                names = readModels.positions().keySet();
            }
            if (!names.stream().allMatch(name -> passed(name, least, run))) {
                without = System.nanoTime() + WITHOUT_NANOS;
            }
        }

        private boolean passed(String readModel, long least, TaskRun run) {
            for (int slice = 0; slice < SLICES && !run.stopping(); slice++) {
                if (readModels.await(readModel, least, SLICE)) {
                    return true;
                }
                run.alive();
            }
            return run.stopping();
        }
    }
}
