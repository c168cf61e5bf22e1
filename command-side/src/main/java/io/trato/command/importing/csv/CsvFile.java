package io.trato.command.importing.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.trato.command.importing.csv.CsvRead.Broken;
import io.trato.command.importing.csv.CsvRead.End;
import io.trato.command.importing.csv.CsvRead.Row;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file of comma-separated values as RFC 4180 has them, UTF-8, plain or gzip, read once from start to end in bounded
 * memory. Every record that stands whole before a break is given.
 */
public final class CsvFile implements AutoCloseable {

    private static final int LONGEST_FIELD = 1 << 20;

    private final RecordHandler handler = new RecordHandler();
    private final CsvReader<Row> reader;
    private final CloseableIterator<Row> rows;
    private @Nullable CsvRead last;

    private CsvFile(Reader characters) {
        this.reader = CsvReader.builder()
                .maxBufferSize(LONGEST_FIELD)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .build(handler, characters);
        this.rows = reader.iterator();
    }

    /** @throws IOException when there is no such file, or it cannot be opened */
    public static CsvFile open(Path file) throws IOException {
        // A decoder of its own reports what is not UTF-8; the reader's default would put a mark in its place.
        return new CsvFile(new InputStreamReader(PlainBytes.of(file), StandardCharsets.UTF_8.newDecoder()));
    }

    /** The next record; after a break or the end, always that again. */
    public CsvRead next() {
        if (last != null) {
            return last;
        }
        CsvRead read = read();
        if (!(read instanceof Row)) {
            last = read;
        }
        return read;
    }

    private CsvRead read() {
        try {
            return rows.hasNext() ? rows.next() : new End();
        } catch (CsvParseException malformed) {
            return new Broken(handler.line(), "the quoting is broken or the record is too long");
        } catch (UncheckedIOException unreadable) {
            return new Broken(handler.line(), reason(unreadable.getCause()));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static String reason(@Nullable IOException cause) {
        return switch (cause) {
            case EOFException _ -> "the compressed file ends too early";
            case ZipException _ -> "the compressed file is damaged";
            case CharacterCodingException _ -> "the file is not UTF-8";
            case null, default -> "the file could not be read any further";
        };
    }
}
