package io.trato.command.importing.csv;

import java.util.List;

/** What the next read of a file gave. Lines are counted from 1, and a record may span several. */
public sealed interface CsvRead {

    record Row(long line, List<String> cells) implements CsvRead {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** From the record that starts on this line on, nothing can be trusted. */
    record Broken(long line, String reason) implements CsvRead {}

    record End() implements CsvRead {}
}
