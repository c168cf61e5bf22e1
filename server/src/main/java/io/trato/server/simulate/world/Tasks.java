package io.trato.server.simulate.world;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, by its date, and what has the same date in the order in which it was noted down. A heap whose dates lie
 * side by side: tens of thousands of tasks wait and millions pass, and each would else be looked for all over the memory.
 */
final class Tasks {

    private static final int FIRST = 1_024;
    private static final long A_SECOND = 1_000_000_000;

    private long[] dates = new long[FIRST];
    private long[] numbers = new long[FIRST];
    private @Nullable Task[] tasks = new Task[FIRST];
    private int size;
    private long noted;

    /** A deal about which something is still going to happen. */
    static final class Going {

        final String deal;
        int tasks;

        Going(String deal) {
            this.deal = deal;
        }
    }

    /** @param going null for what concerns no deal */
    record Task(Instant at, @Nullable Going going, Runnable work) {}

    void add(Task task) {
        if (size == tasks.length) {
            dates = Arrays.copyOf(dates, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
            tasks = Arrays.copyOf(tasks, size * 2);
        }
        rise(size++, date(task.at()), noted++, task);
    }

    /** The next one, which is no longer there then; null when there is none. */
    @Nullable Task poll() {
        if (size == 0) {
            return null;
        }
        Task first = tasks[0];
        size--;
        Task last = tasks[size];
        tasks[size] = null;
        if (size > 0) {
            sink(dates[size], numbers[size], last);
        }
        return first;
    }

    private void rise(int from, long date, long number, Task task) {
        int place = from;
        while (place > 0) {
            int above = (place - 1) / 2;
            if (!isBefore(date, number, above)) {
                break;
            }
            move(above, place);
            place = above;
        }
        put(place, date, number, task);
    }

    private void sink(long date, long number, @Nullable Task task) {
        int place = 0;
        int below = 1;
        while (below < size) {
            if (below + 1 < size && isBefore(dates[below + 1], numbers[below + 1], below)) {
                below++;
            }
            if (isBefore(date, number, below)) {
                break;
            }
            move(below, place);
            place = below;
            below = 2 * place + 1;
        }
        put(place, date, number, task);
    }

    private boolean isBefore(long date, long number, int other) {
        return date < dates[other] || date == dates[other] && number < numbers[other];
    }

    private void move(int from, int to) {
        put(to, dates[from], numbers[from], tasks[from]);
    }

    private void put(int place, long date, long number, @Nullable Task task) {
        dates[place] = date;
        numbers[place] = number;
        tasks[place] = task;
    }

    /** In nanoseconds since 1970, which is exact until the year 2262. */
    private static long date(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), A_SECOND), at.getNano());
    }
}
