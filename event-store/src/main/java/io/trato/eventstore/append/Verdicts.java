package io.trato.eventstore.append;

import io.trato.contract.Claim;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.log.AppendRefusedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Says of each append of a group what the committed state has against it. Rows of the log and of names are never taken back,
 * and those of keys not for days, so a refusal by what is committed now is final and exact.
 */
final class Verdicts {

    /**
     * @param written already in the log, by an attempt whose answer was lost
     * @param refused with the reason
     * @param clean nothing is against them, nor are they against each other
     * @param later they want what a clean one wants, who came first
     */
    record Sorted(
            List<Append> written, Map<Append, RuntimeException> refused, List<Append> clean, List<Append> later) {}

    private final CommittedState committed;

    Verdicts(CommittedState committed) {
        this.committed = committed;
    }

    Sorted judge(List<Append> group) throws SQLException {
        committed.look(group);
        Sorted sorted = new Sorted(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        Set<Object> wanted = new HashSet<>();
        for (Append append : group) {
            RuntimeException reason = committed.holds(append) ? null : reason(append);
            if (committed.holds(append)) {
                sorted.written.add(append);
            } else if (reason != null) {
                sorted.refused.put(append, reason);
            } else {
                Set<Object> wants = wants(append);
                boolean first = wants.stream().noneMatch(wanted::contains);
                wanted.addAll(wants);
                (first ? sorted.clean : sorted.later).add(append);
            }
        }
        return sorted;
    }

    private @Nullable RuntimeException reason(Append append) {
        KeyUse key = append.key();
        if (key != null && committed.isSpent(key)) {
            return new AppendRefusedException(Refusal.of(RefusalCode.IDEMPOTENCY_KEY_REUSED));
        }
        for (NewEvent event : append.events()) {
            if (committed.isTaken(event.place())) {
                return new ConcurrencyException(event.place() + " is taken");
            }
        }
        Place gap = committed.gapBefore(append);
        if (gap != null) {
            return new ConcurrencyException("nothing stands before " + gap);
        }
        for (Claim claim : append.claims()) {
            if (committed.isTaken(claim)) {
                return new AppendRefusedException(Refusal.of(RefusalCode.NAME_TAKEN, Map.of("kind", claim.kind())));
            }
        }
        return null;
    }

    private record Name(String kind, String name) {}

    private record Key(String actor, String key) {}

    private static Set<Object> wants(Append append) {
        Set<Object> wants = new HashSet<>();
        append.events().forEach(e -> wants.add(e.place()));
        append.claims().forEach(c -> wants.add(new Name(c.kind(), c.name())));
        KeyUse key = append.key();
        if (key != null) {
            wants.add(new Key(key.actor(), key.key()));
        }
        return wants;
    }
}
