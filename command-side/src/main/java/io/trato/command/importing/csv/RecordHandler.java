package io.trato.command.importing.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;
import io.trato.command.importing.csv.CsvRead.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers one record, within bounds, and remembers on which line the present one starts even when it breaks. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<Row> {

    private static final int CELLS = 1_000;
    private static final int CHARACTERS = 4 << 20;

    private final List<String> cells = new ArrayList<>();
    private int characters;
    private long line = 1;

    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        cells.clear();
        characters = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        characters += length;
        if (index >= CELLS || characters > CHARACTERS) {
            throw new CsvParseException("a record beyond all bounds");
        }
        cells.add(new String(buffer, offset, length));
    }

    @Override
    protected @Nullable Row buildRecord() {
        return getRecordType() == RecordType.EMPTY ? null : new Row(line, cells);
    }
}
