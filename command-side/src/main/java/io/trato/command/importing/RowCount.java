package io.trato.command.importing;

import io.trato.command.importing.csv.CsvFile;
import io.trato.command.importing.csv.CsvRead.Row;
import java.io.IOException;
import java.nio.file.Path;

/** How many rows a file has, the header not counted, up to where it ends or breaks: a pass of its own. */
final class RowCount {

    private RowCount() {}

    static long of(Path path) throws IOException {
        try (CsvFile file = CsvFile.open(path)) {
            long records = 0;
            while (file.next() instanceof Row) {
                records++;
            }
            return Math.max(0, records - 1);
        }
    }
}
