package io.trato.benchmarks.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a run found: a markdown table for the document, and JSON for whoever compares runs. */
public final class Report {

    private final String name;
    private final List<String> command;
    private final List<Row> rows = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, String> circumstances = new LinkedHashMap<>();

    public Report(String name, List<String> command) {
        this.name = name;
        this.command = List.copyOf(command);
    }

    public void row(Row row) {
        rows.add(row);
        System.err.println("  " + row.markdown());
    }

    public void table(Table table) {
        tables.add(table);
    }

    /** Something that the figures alone do not say: a latency, a peer that could not be run. */
    public void remark(String format, Object... values) {
        remarks.add(format.formatted(values));
        System.err.println("  " + remarks.getLast());
    }

    /** What the figures were measured on; the last word about a thing counts. */
    public void circumstance(String thing, String value) {
        circumstances.put(thing, value);
    }

    public boolean reached() {
        return rows.stream().allMatch(Row::reached) && tables.stream().allMatch(Table::reached);
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("`").append(String.join(" ", command)).append("`: ");
        List<String> said = new ArrayList<>();
        circumstances.forEach((thing, value) -> said.add(thing + " " + value));
        text.append(String.join(", ", said)).append("\n\n");
        if (!rows.isEmpty()) {
            text.append(Row.HEAD).append('\n');
            rows.forEach(row -> text.append(row.markdown()).append('\n'));
        }
        tables.forEach(table -> text.append(table.markdown()));
        if (!remarks.isEmpty()) {
            text.append('\n');
            remarks.forEach(remark -> text.append("- ").append(remark).append('\n'));
        }
        return text.toString();
    }

    /** Writes {@code NAME.json} into a folder. */
    public Path write(Path folder) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("benchmark", name);
        all.put("command", String.join(" ", command));
        all.put("circumstances", circumstances);
        all.put("figures", rows.stream().map(Report::json).toList());
        all.put("tables", tables);
        all.put("remarks", remarks);
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".json");
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
        return file;
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("what", row.what());
        figure.put("against", row.against());
        figure.put("unit", row.unit());
        figure.put("ours", row.ours());
        figure.put("theirs", row.theirs());
        figure.put("ratio", row.ratio().median());
        figure.put("least", row.ratio().least());
        figure.put("most", row.ratio().most());
        figure.put("rounds", row.ratio().count());
        figure.put("reached", row.reached());
        return figure;
    }
}
