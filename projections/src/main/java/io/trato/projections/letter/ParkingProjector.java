package io.trato.projections.letter;

import io.trato.contract.letter.LetterBox;
import io.trato.contract.letter.Undelivered;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Projection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Projects batches, and parks the documents that it cannot fold or write: everything else of the batch is written, and later
 * events of a parked document queue behind it. The letter box is asked before each batch, and nearly always
 * knows without looking that nothing waits.
 *
 * <p>What cannot be parked is an event of which the read model cannot say which documents it changes: there is nothing to
 * make wait but everything, so the projection stops, is loud about it and tries again.
 */
public final class ParkingProjector {

    /** A row's transaction is open meanwhile, which holds up the sealing of the log: so they are short. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(20), Duration.ofMillis(80));

    private final Served served;
    private final LetterBox letters;
    private final Attempt attempt;

    ParkingProjector(Served served, LetterBox letters, Attempt attempt) {
        this.served = served;
        this.letters = letters;
        this.attempt = attempt;
    }

    /** @param share as in {@link Projection#project} */
    public void project(List<LoggedEvent> batch, Predicate<String> share) {
        project(batch, share, () -> {});
    }

    /**
     * The same while the batch before is still being written.
     *
     * @param turn returns when that is done, at once when it is called again; called before anything is written for which
     *     the order matters, and so perhaps not at all
     */
    public void project(List<LoggedEvent> batch, Predicate<String> share, Runnable turn) {
        for (Projection<?> projection : served.projections()) {
            Map<String, List<LoggedEvent>> work = projection.byDocument(batch, share);
            if (!work.isEmpty()) {
                if (!projection.model().ofOneEvent()) {
                    turn.run();
                }
                Set<String> waiting = letters.queue(served.processor(), work);
                if (!waiting.isEmpty()) {
                    waiting.forEach(work::remove);
                    projection.forget(waiting);
                }
                project(projection, work, turn);
            }
        }
    }

    private void project(Projection<?> projection, Map<String, List<LoggedEvent>> work, Runnable turn) {
        if (tried(projection, work) != null) {
            turn.run();
            List<Undelivered> refused = patiently(projection, narrowed(projection, work));
            if (!refused.isEmpty()) {
                projection.forget(refused.stream().map(Undelivered::key).toList());
                letters.park(served.processor(), refused);
            }
        }
    }

    /** Why it failed, or null when it did not. */
    private @Nullable Throwable tried(Projection<?> projection, Map<String, List<LoggedEvent>> work) {
        try {
            attempt.run(() -> projection.fold(work));
            return null;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            if (Failures.passing(e)) {
                throw e;
            }
            return e;
        }
    }

    /** The documents that fail by themselves, found by halves: so a single one among hundreds costs a few writes. */
    private List<Undelivered> narrowed(Projection<?> projection, Map<String, List<LoggedEvent>> work) {
        List<Undelivered> refused = new ArrayList<>();
        if (work.size() == 1) {
            work.forEach((id, events) -> {
                Undelivered rest = oneByOne(projection, id, events);
                if (rest != null) {
                    refused.add(rest);
                }
            });
            return refused;
        }
        Map<String, List<LoggedEvent>> first = new LinkedHashMap<>();
        Map<String, List<LoggedEvent>> second = new LinkedHashMap<>();
        work.forEach((id, events) -> (first.size() < work.size() / 2 ? first : second).put(id, events));
        for (Map<String, List<LoggedEvent>> half : List.of(first, second)) {
            if (tried(projection, half) != null) {
                refused.addAll(narrowed(projection, half));
            }
        }
        return refused;
    }

    /** What is left from the first event on that fails. */
    private @Nullable Undelivered oneByOne(Projection<?> projection, String id, List<LoggedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            Throwable failure = tried(projection, Map.of(id, List.of(events.get(i))));
            if (failure != null) {
                return new Undelivered(id, events.subList(i, events.size()), failure);
            }
        }
        return null;
    }

    private List<Undelivered> patiently(Projection<?> projection, List<Undelivered> refused) {
        List<Undelivered> left = refused;
        for (Duration pause : PAUSES) {
            if (left.isEmpty()) {
                break;
            }
            sleep(pause);
            List<Undelivered> still = new ArrayList<>();
            for (Undelivered one : left) {
                Undelivered rest = oneByOne(projection, one.key(), one.events());
                if (rest != null) {
                    still.add(rest);
                }
            }
            left = still;
        }
        return left;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted between two attempts");
        }
    }
}
