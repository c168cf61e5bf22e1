package io.trato.command.importing;

import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import java.util.List;

/** How the rows of one source's files become listings. Pure, and safe for many threads. */
public interface ListingFormat {

    /** What users call it. */
    String name();

    /** The columns without which a file is not of this format. */
    List<String> columns();

    MappedRow map(Header header, Row row);
}
