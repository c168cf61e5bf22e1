package io.trato.command.importing.airbnb;

import io.trato.command.importing.CalendarFormat;
import io.trato.command.importing.MappedDay;
import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import io.trato.contract.RefusalCode;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar file of Inside Airbnb: a row for each day of each listing. A day that is not available may be booked or closed,
 * which the file does not tell apart; here it is closed. The price that counts is the adjusted one where there is one.
 */
public final class AirbnbCalendarFormat implements CalendarFormat {

    private static final String LISTING = "listing_id";
    private static final int MOST_NIGHTS = 10_000;

    @Override
    public String name() {
        return "airbnb-calendar";
    }

    @Override
    public String listings() {
        return "airbnb";
    }

    @Override
    public List<String> columns() {
        return List.of(LISTING, "date", "available", "price", "adjusted_price", "minimum_nights", "maximum_nights");
    }

    /** A row that is cut short may lack the cell. */
    @Override
    public String listing(Header header, Row row) {
        return row.cells().size() == header.width()
                ? new Cells(header, row).text(LISTING)
                : row.cells().getFirst().strip();
    }

    @Override
    public MappedDay map(Header header, Row row) {
        if (row.cells().size() != header.width()) {
            String detail = row.cells().size() + " cells where the header has " + header.width();
            return new MappedDay.Refused(new RowRefusal(row.line(), RefusalCode.MALFORMED.name(), "", detail));
        }
        try {
            return mapped(row.line(), new Cells(header, row));
        } catch (RowRefusedException wrong) {
            return new MappedDay.Refused(wrong.refusal());
        }
    }

    private static MappedDay mapped(long line, Cells cells) {
        cells.identifier(LISTING);
        LocalDate date = date(cells);
        cells.required("available");
        boolean open = cells.flag("available").orElseThrow();
        @Nullable Integer minimum = nights(cells, "minimum_nights", 1);
        @Nullable Integer maximum = nights(cells, "maximum_nights", minimum == null ? 1 : minimum);
        @Nullable BigDecimal adjusted = NightlyPrice.amount(cells, "adjusted_price");
        @Nullable BigDecimal price = adjusted == null ? NightlyPrice.amount(cells, "price") : adjusted;
        return new MappedDay.Mapped(line, date, open, price, minimum, maximum);
    }

    private static LocalDate date(Cells cells) {
        String text = cells.required("date");
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 2000 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException malformed) {
            // Refused below, like a date that nobody can mean.
        }
        throw cells.refused(RefusalCode.MALFORMED, "date", "a day such as 2025-06-28");
    }

    private static @Nullable Integer nights(Cells cells, String column, int least) {
        BigDecimal nights = cells.number(column).orElse(null);
        if (nights == null) {
            return null;
        }
        if (nights.scale() > 0
                || nights.compareTo(BigDecimal.valueOf(least)) < 0
                || nights.compareTo(BigDecimal.valueOf(MOST_NIGHTS)) > 0) {
            throw cells.refused(RefusalCode.MALFORMED, column, "a whole number from " + least + " to " + MOST_NIGHTS);
        }
        return nights.intValueExact();
    }
}
