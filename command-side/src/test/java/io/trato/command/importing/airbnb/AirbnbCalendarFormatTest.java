package io.trato.command.importing.airbnb;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.importing.MappedDay;
import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirbnbCalendarFormatTest {

    private final AirbnbCalendarFormat format = new AirbnbCalendarFormat();
    private final Header header = new Header(new Row(1, format.columns()));

    @Test
    void aDayThatCanBeHad() {
        assertThat(map("15526,2025-06-28,t,$95.00,,5,1125"))
                .isEqualTo(new MappedDay.Mapped(2, LocalDate.of(2025, 6, 28), true, new BigDecimal("95.00"), 5, 1125));
    }

    @Test
    void aDayThatCannotAndSaysNoMore() {
        assertThat(map("15526,2025-06-29,f,,,,"))
                .isEqualTo(new MappedDay.Mapped(2, LocalDate.of(2025, 6, 29), false, null, null, null));
    }

    @Test
    void theAdjustedPriceCounts() {
        assertThat(((MappedDay.Mapped) map("15526,2025-06-28,t,\"$1097.00\",$990.50,1,2")).price())
                .isEqualByComparingTo("990.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5E+4,2025-06-28,t,,,1,2   | MALFORMED      | listing_id",
                ",2025-06-28,t,,,1,2         | REQUIRED       | listing_id",
                "1,2025-02-30,t,,,1,2        | MALFORMED      | date",
                "1,28/06/2025,t,,,1,2        | MALFORMED      | date",
                "1,0025-06-28,t,,,1,2        | MALFORMED      | date",
                "1,2025-06-28,maybe,,,1,2    | MALFORMED      | available",
                "1,2025-06-28,,,,1,2         | REQUIRED       | available",
                "1,2025-06-28,t,cheap,,1,2   | AMOUNT_INVALID | price",
                "1,2025-06-28,t,0,,1,2       | AMOUNT_INVALID | price",
                "1,2025-06-28,t,,,0,2        | MALFORMED      | minimum_nights",
                "1,2025-06-28,t,,,1.5,2      | MALFORMED      | minimum_nights",
                "1,2025-06-28,t,,,7,5        | MALFORMED      | maximum_nights",
                "1,2025-06-28,t,,,1,99999    | MALFORMED      | maximum_nights",
                "1,2025-06-28,t              | MALFORMED      | ''"
            })
    void aRowThatIsWrong(String line, String code, String field) {
        assertThat(map(line)).isInstanceOfSatisfying(MappedDay.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().field()).isEqualTo(field);
            assertThat(refused.line()).isEqualTo(2);
        });
    }

    private MappedDay map(String line) {
        return format.map(header, new Row(2, List.of(line.replace("\"", "").split(",", -1))));
    }
}
