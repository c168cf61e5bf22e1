package io.trato.command.importing.airbnb;

import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import io.trato.contract.RefusalCode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cells of one row by name and type. A cell that is not of its type refuses the row. */
record Cells(Header header, Row row) {

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9]{1,30}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");

    /** Stripped; empty when the cell is. */
    String text(String column) {
        return header.cell(row, column).strip();
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw refused(RefusalCode.REQUIRED, column, "a value");
        }
        return text;
    }

    /** Digits as they stand: more than a double can hold, and a spreadsheet's 1.37E+18 is another listing's by now. */
    String identifier(String column) {
        String text = required(column);
        if (!IDENTIFIER.matcher(text).matches()) {
            throw refused(RefusalCode.MALFORMED, column, "a whole number written out");
        }
        return text;
    }

    /** Not negative; absent when the cell is empty. */
    Optional<BigDecimal> number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw refused(RefusalCode.MALFORMED, column, "a number that is not negative");
        }
        return Optional.of(plain(new BigDecimal(text)));
    }

    double degrees(String column, int most) {
        String text = required(column);
        double degrees = DEGREES.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(degrees) <= most)) {
            throw refused(RefusalCode.MALFORMED, column, "degrees from -" + most + " to " + most);
        }
        return degrees;
    }

    /** {@code t} or {@code f}; absent when the cell is empty. */
    Optional<Boolean> flag(String column) {
        return switch (text(column)) {
            case "t" -> Optional.of(true);
            case "f" -> Optional.of(false);
            case "" -> Optional.empty();
            default -> throw refused(RefusalCode.MALFORMED, column, "t or f");
        };
    }

    RowRefusedException refused(RefusalCode code, String column, String expected) {
        return new RowRefusedException(row.line(), code, column, expected);
    }

    /** 1 rather than 1.0, and 10 rather than 1E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
