package io.trato.command.importing;

import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.task.TaskEnding;
import io.trato.command.task.TaskRun;
import io.trato.contract.RefusalCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are on their way: so many at once on virtual threads, and settled in the file's order. What is in the
 * window is all that is held in memory, whatever the file's length; what a killed node had in it is sent again.
 */
final class RowWindow implements AutoCloseable {

    /** Enough for the log's appenders to gather many rows in each commit. */
    private static final int WIDTH = 128;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<RowEnd>> sent = new ArrayDeque<>(WIDTH);
    private final TaskRun run;
    private final Function<Row, RowEnd> send;
    private @Nullable RefusalCode halted;

    RowWindow(TaskRun run, Function<Row, RowEnd> send) {
        this.run = run;
        this.send = send;
    }

    /** Sends a row, and waits for the oldest one when the window is full. */
    void put(Row row) throws InterruptedException {
        if (sent.size() == WIDTH) {
            settleOldest();
        }
        sent.add(threads.submit(() -> send.apply(row)));
    }

    /** Why there is no use in sending more, if so. */
    @Nullable RefusalCode halted() {
        return halted;
    }

    /** Settles all that are on their way, and answers the ending unless they bring another. */
    TaskEnding drained(TaskEnding ending) throws InterruptedException {
        while (!sent.isEmpty() && halted == null) {
            settleOldest();
        }
        return halted == null ? ending : new TaskEnding.Failed(halted);
    }

    /** Waits for what is on its way, so that nothing of a run is at work after its end. */
    @Override
    public void close() {
        threads.close();
    }

    private void settleOldest() throws InterruptedException {
        switch (end(sent.remove())) {
            case RowEnd.Done done -> run.settle(done.unit());
            case RowEnd.Halted halt -> halted = halt.code();
        }
    }

    private RowEnd end(Future<RowEnd> row) throws InterruptedException {
        while (true) {
            try {
                return row.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException slow) {
                run.alive();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a row could not be sent", failed.getCause());
            }
        }
    }
}
