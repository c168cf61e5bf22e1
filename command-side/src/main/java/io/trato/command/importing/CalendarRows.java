package io.trato.command.importing;

import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import io.trato.command.task.TaskRun;
import java.util.List;

/** Files of days: those of one listing that stand together are one command, and so one event. */
public final class CalendarRows implements ImportFormat {

    static final String KIND = "calendar-import";

    private final CalendarFormat format;
    private final DayCommands commands;

    public CalendarRows(CalendarFormat format, DayCommands commands) {
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
    public boolean together(Header header, Row before, Row row) {
        return format.listing(header, before).equals(format.listing(header, row));
    }

    @Override
    public RowsEnd send(TaskRun run, Header header, List<Row> rows) {
        return commands.send(
                run,
                format.listings(),
                format.listing(header, rows.getFirst()),
                rows.stream().map(row -> format.map(header, row)).toList());
    }
}
