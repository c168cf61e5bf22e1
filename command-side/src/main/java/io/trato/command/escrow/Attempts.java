package io.trato.command.escrow;

import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often it was tried to pay. A gateway may approve an attempt after it said no, and after another was begun: whichever is
 * approved first pays the escrow, and every other one is surplus.
 *
 * @param all the last one last
 * @param surplus the payments that came in besides, or of another amount than asked for, by what came; all of them go back
 */
record Attempts(List<FundingStarted> all, Map<String, Long> surplus) {

    static final Attempts NONE = new Attempts(List.of(), Map.of());

    Attempts {
        all = List.copyOf(all);
        surplus = Map.copyOf(surplus);
    }

    @Nullable FundingStarted last() {
        return all.isEmpty() ? null : all.getLast();
    }

    Optional<FundingStarted> named(String paymentId) {
        return all.stream()
                .filter(attempt -> attempt.paymentId().equals(paymentId))
                .findFirst();
    }

    /** How much came of an attempt, if it came. */
    long came(FundingStarted attempt) {
        return surplus.getOrDefault(attempt.paymentId(), attempt.amount());
    }

    /** Of an attempt that is known. */
    String gatewayOf(String paymentId) {
        return named(paymentId).orElseThrow().gateway();
    }

    Attempts begun(FundingStarted attempt) {
        List<FundingStarted> more = new ArrayList<>(all);
        more.add(attempt);
        return new Attempts(more, surplus);
    }

    Attempts surplus(String paymentId, long amount) {
        Map<String, Long> more = new HashMap<>(surplus);
        more.put(paymentId, amount);
        return new Attempts(all, more);
    }
}
