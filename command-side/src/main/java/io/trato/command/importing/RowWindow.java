package io.trato.command.importing;

import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.task.TaskEnding;
import io.trato.command.task.TaskRun;
import io.trato.contract.RefusalCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are on their way: so many commands at once on virtual threads, and settled in the file's order. What is in the
 * window is all that is held in memory, whatever the file's length; what a killed node had in it is sent again.
 */
final class RowWindow implements AutoCloseable {

    /** Enough for the log's appenders to gather many commands in each commit. */
    private static final int WIDTH = 128;

    /** A command of many rows takes the place of several: some megabytes at most are on their way. */
    private static final int ROWS = 8_192;

    /** @param rows how many go with it */
    private record Sent(int rows, Future<RowsEnd> end) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Sent> sent = new ArrayDeque<>(WIDTH);
    private final TaskRun run;
    private final Function<List<Row>, RowsEnd> send;
    private int rows;
    private @Nullable RefusalCode halted;

    RowWindow(TaskRun run, Function<List<Row>, RowsEnd> send) {
        this.run = run;
        this.send = send;
    }

    /** Sends rows as one command, and waits for the oldest ones while the window is full. */
    void put(List<Row> batch) throws InterruptedException {
        while (sent.size() == WIDTH || (!sent.isEmpty() && rows + batch.size() > ROWS)) {
            settleOldest();
        }
        rows += batch.size();
        sent.add(new Sent(batch.size(), threads.submit(() -> send.apply(batch))));
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
        Sent oldest = sent.remove();
        rows -= oldest.rows();
        switch (end(oldest.end())) {
            case RowsEnd.Done done -> done.units().forEach(run::settle);
            case RowsEnd.Halted halt -> halted = halt.code();
        }
    }

    private RowsEnd end(Future<RowsEnd> batch) throws InterruptedException {
        while (true) {
            try {
                return batch.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException slow) {
                run.alive();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a row could not be sent", failed.getCause());
            }
        }
    }
}
