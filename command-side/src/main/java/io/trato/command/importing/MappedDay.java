package io.trato.command.importing;

import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a format made of one row about one day of one listing. */
public sealed interface MappedDay {

    /** On which line of the file it stands. */
    long line();

    /** @param price of the night in the listing's currency, which the row does not say; null for the listing's own */
    record Mapped(
            long line,
            LocalDate date,
            boolean open,
            @Nullable BigDecimal price,
            @Nullable Integer minimumNights,
            @Nullable Integer maximumNights)
            implements MappedDay {}

    /** The row is wrong: it is reported and skipped, never guessed. */
    record Refused(RowRefusal refusal) implements MappedDay {

        @Override
        public long line() {
            return refusal.line();
        }
    }
}
