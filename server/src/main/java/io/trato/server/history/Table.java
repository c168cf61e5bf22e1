package io.trato.server.history;

import io.trato.command.importing.csv.CsvFile;
import io.trato.command.importing.csv.CsvRead.Broken;
import io.trato.command.importing.csv.CsvRead.End;
import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file of the data set, with its columns by name. */
final class Table {

    private final Header header;
    private final List<Row> rows;

    /** One row. A cell that is not there is empty. */
    record Line(Header header, Row row) {

        String at(String column) {
            return header.cell(row, column).strip();
        }
    }

    private Table(Header header, List<Row> rows) {
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads {@code name.csv} or {@code name.csv.gz}, also when the data set's name stands before it.
     *
     * @throws UnreadableHistory when it is not there, lacks a column or is not readable to its end
     */
    static Table of(Path folder, String name, List<String> columns) {
        Path file = find(folder, name);
        try (CsvFile csv = CsvFile.open(file)) {
            if (!(csv.next() instanceof Row first)) {
                throw new UnreadableHistory(file + " is empty");
            }
            Header header = new Header(first);
            if (!header.lacks(columns).isEmpty()) {
                throw new UnreadableHistory(file + " lacks " + header.lacks(columns));
            }
            return new Table(header, rows(file, csv));
        } catch (IOException unreadable) {
            throw new UnreadableHistory(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    Stream<Line> lines() {
        return rows.stream().map(row -> new Line(header, row));
    }

    private static List<Row> rows(Path file, CsvFile csv) {
        List<Row> rows = new ArrayList<>();
        while (true) {
            switch (csv.next()) {
                case Row row -> rows.add(row);
                case Broken broken ->
                    throw new UnreadableHistory(file + ", line " + broken.line() + ": " + broken.reason());
                case End _ -> {
                    return List.copyOf(rows);
                }
            }
        }
    }

    private static Path find(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("(\\w*_)?" + name + "\\.csv(\\.gz)?"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new UnreadableHistory("there is no " + name + ".csv in " + folder));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UnreadableHistory(folder + " cannot be read: " + unreadable.getMessage());
        }
    }
}
