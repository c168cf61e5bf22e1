package io.trato.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.trato.contract.calendar.DayException;
import io.trato.contract.calendar.DayExceptions;
import io.trato.contract.calendar.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs of days say of every day what a table of days would say, in as few runs as can be. */
class DayExceptionsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int SPAN = 60;

    @Test
    void runsSayWhatATableOfDaysSays() {
        qt().withExamples(2_000).forAll(longs().all()).check(seed -> {
            Random random = new Random(seed);
            DayExceptions runs = DayExceptions.NONE;
            Map<LocalDate, DayException> table = new HashMap<>();
            for (int step = 0; step < 12; step++) {
                List<Days> said = said(random);
                runs = runs.with(said);
                said.forEach(days -> days.from().datesUntil(days.until()).forEach(day -> table.put(day, days.says())));
            }
            for (int day = -2; day < SPAN + 12; day++) {
                LocalDate date = START.plusDays(day);
                assertThat(runs.on(date)).isEqualTo(table.getOrDefault(date, DayException.NONE));
            }
            assertAsFewAsCanBe(runs);
            return true;
        });
    }

    @Test
    void whatDiffersIsAllThatHasToBeSaid() {
        qt().withExamples(2_000).forAll(longs().all()).check(seed -> {
            Random random = new Random(seed);
            DayExceptions before = DayExceptions.NONE.with(said(random)).with(said(random));
            List<Days> wanted = said(random);
            DayExceptions after = before.with(wanted);
            List<Days> differing = before.differing(wanted);

            assertThat(before.with(differing)).isEqualTo(after);
            assertThat(after.differing(wanted)).isEmpty();
            differing.forEach(days -> days.from()
                    .datesUntil(days.until())
                    .forEach(day -> assertThat(before.on(day)).isNotEqualTo(after.on(day))));
            return true;
        });
    }

    private static void assertAsFewAsCanBe(DayExceptions runs) {
        Days last = null;
        for (Days run : runs.runs()) {
            assertThat(run.from()).isBefore(run.until());
            assertThat(run.says()).isNotEqualTo(DayException.NONE);
            if (last != null) {
                assertThat(last.until()).isBeforeOrEqualTo(run.from());
                assertThat(last.until().equals(run.from()) && last.says().equals(run.says()))
                        .isFalse();
            }
            last = run;
        }
    }

    private static List<Days> said(Random random) {
        List<Days> said = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            LocalDate from = START.plusDays(random.nextInt(SPAN));
            DayException says = random.nextInt(4) == 0
                    ? DayException.NONE
                    : new DayException(random.nextBoolean(), null, random.nextInt(2) == 0 ? null : 2, null);
            said.add(new Days(from, from.plusDays(1 + random.nextInt(9)), says));
        }
        return said;
    }
}
