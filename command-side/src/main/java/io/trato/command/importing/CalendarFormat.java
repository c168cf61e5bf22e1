package io.trato.command.importing;

import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import java.util.List;

/** How the rows of one source's files become days of calendars. Pure, and safe for many threads. */
public interface CalendarFormat {

    /** What users call it. */
    String name();

    /** The format whose files the listings come from, that these days belong to. */
    String listings();

    /** The columns without which a file is not of this format. */
    List<String> columns();

    /** What the source calls the listing; empty when the row does not say it. */
    String listing(Header header, Row row);

    MappedDay map(Header header, Row row);
}
