package io.trato.command.importing;

import io.trato.contract.Money;
import io.trato.contract.RefusalCode;
import io.trato.contract.calendar.DayException;
import io.trato.contract.calendar.Days;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of one listing out of a file, gathered to runs that say the same.
 *
 * @param days in their order
 * @param refusals by the line of the row
 */
record ImportedDays(List<Days> days, Map<Long, RowRefusal> refusals) {

    /** @param currency the listing's, null when it has none: then no night can have a price */
    static ImportedDays of(List<MappedDay> rows, @Nullable String currency) {
        TreeMap<LocalDate, DayException> byDate = new TreeMap<>();
        Map<Long, RowRefusal> refusals = new HashMap<>();
        for (MappedDay row : rows) {
            switch (row) {
                case MappedDay.Refused(var refusal) -> refusals.put(refusal.line(), refusal);
                case MappedDay.Mapped day -> {
                    RowRefusal refusal = put(day, currency, byDate);
                    if (refusal != null) {
                        refusals.put(day.line(), refusal);
                    }
                }
            }
        }
        return new ImportedDays(runs(byDate), refusals);
    }

    private static @Nullable RowRefusal put(
            MappedDay.Mapped day, @Nullable String currency, Map<LocalDate, DayException> byDate) {
        if (byDate.containsKey(day.date())) {
            return refused(day, RefusalCode.MALFORMED, "date", "each day of a listing once");
        }
        if (day.price() != null && currency == null) {
            return refused(day, RefusalCode.LISTING_INCOMPLETE, "price", "a listing with a currency");
        }
        try {
            Money price = currency == null ? null : money(day.price(), currency);
            byDate.put(day.date(), new DayException(day.open(), price, day.minimumNights(), day.maximumNights()));
            return null;
        } catch (ArithmeticException tooFine) {
            return refused(day, RefusalCode.AMOUNT_INVALID, "price", "no finer than whole minor units");
        }
    }

    private static @Nullable Money money(@Nullable BigDecimal price, String currency) {
        return price == null ? null : Money.of(price, currency);
    }

    private static RowRefusal refused(MappedDay.Mapped day, RefusalCode code, String field, String expected) {
        return new RowRefusal(day.line(), code.name(), field, expected);
    }

    private static List<Days> runs(TreeMap<LocalDate, DayException> byDate) {
        List<Days> runs = new ArrayList<>();
        byDate.forEach((date, says) -> {
            Days last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.until().equals(date) && last.says().equals(says)) {
                runs.set(runs.size() - 1, new Days(last.from(), date.plusDays(1), says));
            } else {
                runs.add(new Days(date, date.plusDays(1), says));
            }
        });
        return List.copyOf(runs);
    }
}
