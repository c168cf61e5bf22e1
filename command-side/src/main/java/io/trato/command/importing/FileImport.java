package io.trato.command.importing;

import io.trato.command.importing.csv.CsvFile;
import io.trato.command.importing.csv.CsvRead;
import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import io.trato.command.task.TaskEnding;
import io.trato.command.task.TaskKind;
import io.trato.command.task.TaskRun;
import io.trato.contract.RefusalCode;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Imports one file. Rows are counted from 0 after the header, and what an earlier run settled is skipped. A file that
 * breaks fails the task, with a note of the line, after everything before the break has been imported.
 */
public final class FileImport implements TaskKind {

    static final String FILE = "file";
    static final String FORMAT = "format";
    static final String HASH = "sha256";

    private static final TaskEnding UNREADABLE = new TaskEnding.Failed(RefusalCode.FILE_UNREADABLE);

    private final String kind;
    private final Map<String, ImportFormat> formats;
    private final Pace pace;

    private FileImport(String kind, Map<String, ImportFormat> formats, Pace pace) {
        this.kind = kind;
        this.formats = formats;
        this.pace = pace;
    }

    /** Imports of those formats that are of this kind. */
    static FileImport of(String kind, Collection<ImportFormat> formats, Pace pace) {
        return new FileImport(
                kind,
                formats.stream()
                        .filter(format -> format.kind().equals(kind))
                        .collect(Collectors.toUnmodifiableMap(ImportFormat::name, Function.identity())),
                pace);
    }

    @Override
    public String name() {
        return kind;
    }

    @Override
    public TaskEnding run(TaskRun run) throws InterruptedException {
        Path path = Path.of(run.input(FILE));
        try {
            if (!FileHash.of(path).equals(run.input(HASH))) {
                return unreadable(run, 0, "", "the file is another one since the import was asked for");
            }
            run.total(RowCount.of(path));
            try (CsvFile file = CsvFile.open(path)) {
                return imported(run, file);
            }
        } catch (IOException unreadable) {
            return unreadable(run, 0, "", "the file is not there, or cannot be opened");
        }
    }

    private TaskEnding imported(TaskRun run, CsvFile file) throws InterruptedException {
        ImportFormat format = formats.get(run.input(FORMAT));
        if (format == null) {
            throw new IllegalStateException("no such format: " + run.input(FORMAT));
        }
        return switch (file.next()) {
            case Row first -> rows(run, file, format, new Header(first));
            case CsvRead.Broken broken -> unreadable(run, broken.line(), "", broken.reason());
            case CsvRead.End _ -> unreadable(run, 1, "", "the file is empty");
        };
    }

    private TaskEnding rows(TaskRun run, CsvFile file, ImportFormat format, Header header) throws InterruptedException {
        List<String> lacking = header.lacks(format.columns());
        if (!lacking.isEmpty()) {
            lacking.forEach(column -> unreadable(run, 1, column, "the header must have this column, once"));
            return UNREADABLE;
        }
        skip(file, run.done());
        try (RowWindow window = new RowWindow(run, rows -> format.send(run, header, rows))) {
            RowBatches batches = new RowBatches(window, (before, row) -> format.together(header, before, row));
            while (!run.stopping()) {
                switch (file.next()) {
                    case Row row -> {
                        batches.put(row);
                        pace.keep(run);
                        RefusalCode halted = window.halted();
                        if (halted != null) {
                            return new TaskEnding.Failed(halted);
                        }
                    }
                    case CsvRead.Broken broken -> {
                        batches.end();
                        TaskEnding ending = window.drained(UNREADABLE);
                        unreadable(run, broken.line(), "", broken.reason() + "; all before it is imported");
                        return ending;
                    }
                    case CsvRead.End _ -> {
                        batches.end();
                        return window.drained(new TaskEnding.Completed());
                    }
                }
            }
            return window.drained(new TaskEnding.Interrupted());
        }
    }

    private static void skip(CsvFile file, long rows) {
        for (long skipped = 0; skipped < rows && file.next() instanceof Row; skipped++) {
            // Settled by an earlier run.
        }
    }

    private static TaskEnding unreadable(TaskRun run, long line, String field, String detail) {
        run.note(new RowRefusal(line, RefusalCode.FILE_UNREADABLE.name(), field, detail));
        return UNREADABLE;
    }
}
