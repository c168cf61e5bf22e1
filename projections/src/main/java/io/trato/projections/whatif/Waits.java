package io.trato.projections.whatif;

import io.trato.contract.whatif.Passings;
import io.trato.contract.whatif.Passings.Moves;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that waits for somebody to do something, under the deadlines that there were and under those that are tried. Who
 * acted is taken to have acted at the same time; what came by itself would have come by itself, at another time.
 */
final class Waits {

    private final PassingLedger ledger = new PassingLedger();
    private final Map<String, Wait> open = new HashMap<>();
    /** What came by itself and would not have come yet. */
    private final List<Wait> toCome = new ArrayList<>();

    void begins(String name, Wait wait) {
        open.put(name, wait);
    }

    /**
     * Somebody did something.
     *
     * @return how much earlier, as a negative time, it would have come by itself; zero when they would have been in time
     */
    Duration acted(String name, Instant at) {
        Wait wait = open.remove(name);
        return wait == null ? Duration.ZERO : tooLate(wait, at, ledger);
    }

    /** The same where nothing follows from it any more. */
    void ends(String name, Instant at) {
        acted(name, at);
    }

    /**
     * It came by itself.
     *
     * @return how much later it would have come
     */
    Duration passed(String name) {
        Wait wait = open.remove(name);
        if (wait == null || wait.shift().isZero()) {
            return Duration.ZERO;
        }
        if (wait.shift().isNegative()) {
            ledger.add(
                    wait,
                    wait.really(),
                    new Moves(1, 0, 0, 0, wait.amount(), wait.shift().toHours()));
        } else {
            toCome.add(wait);
        }
        return wait.shift();
    }

    /** What it came to by now; what is still open would have come, or not yet. */
    Passings passings(Instant until) {
        PassingLedger sum = ledger.copy();
        toCome.forEach(wait -> {
            boolean later = !wait.tried().isAfter(until);
            sum.add(
                    wait,
                    wait.really(),
                    later
                            ? new Moves(0, 1, 0, 0, wait.amount(), wait.shift().toHours())
                            : new Moves(0, 0, 0, 1, wait.amount(), 0));
        });
        open.values().forEach(wait -> tooLate(wait, until, sum));
        return sum.passings();
    }

    private static Duration tooLate(Wait wait, Instant at, PassingLedger ledger) {
        if (wait.tried().isAfter(at) || !wait.tried().isBefore(wait.really())) {
            return Duration.ZERO;
        }
        Duration earlier = Duration.between(at, wait.tried());
        ledger.add(wait, wait.tried(), new Moves(0, 0, 1, 0, wait.amount(), earlier.toHours()));
        return earlier;
    }
}
