package io.trato.command.importing.csv;

import io.trato.command.importing.csv.CsvRead.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first record of a file: which column stands where. */
public final class Header {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;
    private final Set<String> ambiguous = new HashSet<>();

    public Header(Row row) {
        this.width = row.cells().size();
        for (int index = 0; index < width; index++) {
            String name = name(row.cells().get(index));
            if (columns.put(name, index) != null) {
                ambiguous.add(name);
            }
        }
    }

    /** Those of these columns that the file does not have, or has twice so that nobody knows which is meant. */
    public List<String> lacks(Collection<String> needed) {
        return needed.stream()
                .filter(name -> !columns.containsKey(name) || ambiguous.contains(name))
                .toList();
    }

    /** How many cells a row must have. */
    public int width() {
        return width;
    }

    /** A row's cell by its column's name; empty when the file does not have the column. */
    public String cell(Row row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.cells().get(index);
    }

    private static String name(String cell) {
        return (cell.startsWith(BYTE_ORDER_MARK) ? cell.substring(1) : cell).strip();
    }
}
