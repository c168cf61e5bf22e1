package io.trato.command.importing;

import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import io.trato.command.task.TaskRun;
import java.util.List;

/** Files of listings: each row is one. */
public final class ListingRows implements ImportFormat {

    static final String KIND = "listing-import";

    private final ListingFormat format;
    private final RowCommands commands;

    public ListingRows(ListingFormat format, RowCommands commands) {
        this.format = format;
        this.commands = commands;
    }

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> columns() {
        return format.columns();
    }

    @Override
    public RowsEnd send(TaskRun run, Header header, List<Row> rows) {
        Row row = rows.getFirst();
        return commands.send(run, row.line(), format.name(), format.map(header, row));
    }
}
