package io.trato.projections.whatif;

import io.trato.contract.market.DealDeadlines;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Terms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A job whose waits are tried.
 *
 * @param real the deadlines that it went by
 * @param silentFrom when silence approves, by milestones that are delivered
 */
record TriedJob(Account account, List<Long> amounts, DealDeadlines real, Map<Integer, Instant> silentFrom) {

    static TriedJob of(Account account, Terms terms, DealDeadlines real) {
        List<Long> amounts = terms.milestones().stream().map(Milestone::amount).toList();
        return new TriedJob(account, amounts, real, new HashMap<>());
    }

    long total() {
        return amounts.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    long amount(int milestone) {
        return amounts.get(milestone - 1);
    }
}
