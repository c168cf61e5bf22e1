package io.trato.command.importing;

import io.trato.command.importing.csv.CsvRead.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Gathers rows that stand together and are sent together; a row begins anew where the format says so, or there are too many. */
final class RowBatches {

    /** More days than any calendar tells of a listing; what is cut here only becomes two commands. */
    private static final int MOST = 1_000;

    private final RowWindow window;
    private final BiPredicate<Row, Row> together;
    private List<Row> batch = new ArrayList<>();

    /** @param together whether a row goes with the one before it */
    RowBatches(RowWindow window, BiPredicate<Row, Row> together) {
        this.window = window;
        this.together = together;
    }

    void put(Row row) throws InterruptedException {
        if (!batch.isEmpty() && (batch.size() == MOST || !together.test(batch.getLast(), row))) {
            end();
        }
        batch.add(row);
    }

    /** Sends what has been gathered, if anything has. */
    void end() throws InterruptedException {
        if (!batch.isEmpty()) {
            window.put(batch);
            batch = new ArrayList<>();
        }
    }
}
