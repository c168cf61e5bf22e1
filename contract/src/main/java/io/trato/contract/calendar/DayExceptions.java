package io.trato.contract.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All exceptions of a calendar, as runs of days that say the same: in their order, apart from each other and none longer than
 * it has to be, so that the same exceptions are always the same runs. A year of days is a handful of runs.
 */
public record DayExceptions(List<Days> runs) {

    public static final DayExceptions NONE = new DayExceptions(List.of());

    public DayExceptions {
        runs = List.copyOf(runs);
    }

    /** What is said of a day. */
    public DayException on(LocalDate day) {
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Days run = runs.get(middle);
            if (run.include(day)) {
                return run.says();
            }
            if (day.isBefore(run.from())) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return DayException.NONE;
    }

    /** These with other days, of which what was said before is forgotten; later ones outdo earlier ones. */
    public DayExceptions with(Collection<Days> others) {
        List<Days> all = runs;
        for (Days other : others) {
            all = replaced(all, other);
        }
        return new DayExceptions(all);
    }

    /** What is said of every day of a stretch, also where that is nothing, with a change made to it. */
    public List<Days> changed(LocalDate from, LocalDate until, UnaryOperator<DayException> change) {
        List<Days> stretch = new ArrayList<>();
        LocalDate next = from;
        for (Days run : runs) {
            if (run.until().isAfter(next) && run.from().isBefore(until)) {
                if (run.from().isAfter(next)) {
                    stretch.add(new Days(next, run.from(), change.apply(DayException.NONE)));
                    next = run.from();
                }
                LocalDate end = earlier(run.until(), until);
                stretch.add(new Days(next, end, change.apply(run.says())));
                next = end;
            }
        }
        if (next.isBefore(until)) {
            stretch.add(new Days(next, until, change.apply(DayException.NONE)));
        }
        return joined(stretch);
    }

    /** Those parts of these days of which something else is said here; none when saying them would change nothing. */
    public List<Days> differing(Collection<Days> wanted) {
        DayExceptions after = with(wanted);
        List<Days> differing = new ArrayList<>();
        LocalDate next = LocalDate.MIN;
        for (Days days :
                wanted.stream().sorted(Comparator.comparing(Days::from)).toList()) {
            LocalDate from = days.from().isAfter(next) ? days.from() : next;
            if (from.isBefore(days.until())) {
                after.stretch(from, days.until()).stream()
                        .flatMap(then -> differing(then).stream())
                        .forEach(differing::add);
                next = days.until();
            }
        }
        return joined(differing);
    }

    private List<Days> differing(Days then) {
        return stretch(then.from(), then.until()).stream()
                .filter(now -> !now.says().equals(then.says()))
                .map(now -> new Days(now.from(), now.until(), then.says()))
                .toList();
    }

    /** What is said of every day of a stretch, also where that is nothing. */
    private List<Days> stretch(LocalDate from, LocalDate until) {
        return changed(from, until, said -> said);
    }

    private static List<Days> replaced(List<Days> runs, Days by) {
        List<Days> result = new ArrayList<>(runs.size() + 2);
        for (Days run : runs) {
            if (run.from().isBefore(by.from())) {
                result.add(new Days(run.from(), earlier(run.until(), by.from()), run.says()));
            }
        }
        if (!by.says().equals(DayException.NONE)) {
            result.add(by);
        }
        for (Days run : runs) {
            if (run.until().isAfter(by.until())) {
                LocalDate from = run.from().isAfter(by.until()) ? run.from() : by.until();
                result.add(new Days(from, run.until(), run.says()));
            }
        }
        return joined(result);
    }

    private static List<Days> joined(List<Days> runs) {
        List<Days> joined = new ArrayList<>(runs.size());
        for (Days run : runs) {
            Days last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.until().equals(run.from()) && last.says().equals(run.says())) {
                joined.set(joined.size() - 1, new Days(last.from(), run.until(), run.says()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
