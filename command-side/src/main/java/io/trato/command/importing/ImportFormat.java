package io.trato.command.importing;

import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import io.trato.command.task.TaskRun;
import java.util.List;

/** How the files of one source become commands. Safe for many threads. */
public interface ImportFormat {

    /** What users call it. */
    String name();

    /** What sort of work an import of it is. */
    String kind();

    /** The columns without which a file is not of this format. */
    List<String> columns();

    /** Whether a row is sent with the one before it, as one command; by default each goes by itself. */
    default boolean together(Header header, Row before, Row row) {
        return false;
    }

    /** Sends rows that belong together, in the file's order. */
    RowsEnd send(TaskRun run, Header header, List<Row> rows);
}
