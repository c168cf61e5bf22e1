package io.trato.command.escrow;

import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often it was tried to pay. A gateway may approve an attempt after it said no, and after another was begun: whichever is
 * approved first pays the escrow, and every other one is surplus.
 *
 * @param all the last one last
 * @param surplus the payments that came in besides, all of which go back
 */
record Attempts(List<FundingStarted> all, Set<String> surplus) {

    static final Attempts NONE = new Attempts(List.of(), Set.of());

    Attempts {
        all = List.copyOf(all);
        surplus = Set.copyOf(surplus);
    }

    @Nullable FundingStarted last() {
        return all.isEmpty() ? null : all.getLast();
    }

    Optional<FundingStarted> named(String paymentId) {
        return all.stream()
                .filter(attempt -> attempt.paymentId().equals(paymentId))
                .findFirst();
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

    Attempts surplus(String paymentId) {
        Set<String> more = new HashSet<>(surplus);
        more.add(paymentId);
        return new Attempts(all, more);
    }
}
