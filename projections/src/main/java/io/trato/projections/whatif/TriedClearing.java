package io.trato.projections.whatif;

import io.trato.contract.wallet.WalletEvent;
import io.trato.contract.wallet.WalletEvent.ClearingFrozen;
import io.trato.contract.wallet.WalletEvent.ClearingResumed;
import io.trato.contract.wallet.WalletEvent.ClearingStarted;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.contract.wallet.WalletEvent.WalletDebited;
import io.trato.contract.whatif.WhatIf.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * When releases would have become available had they cleared for another time. What was stopped would have been stopped at
 * the same instant for as long, unless it had cleared by then.
 */
final class TriedClearing {

    private final Duration tried;
    private final Ledger ledger;
    private final Map<String, Waiting> waiting = new HashMap<>();
    /** What really clears: whose it is, until it has. */
    private final Map<String, Account> accounts = new HashMap<>();

    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));

    /**
     * @param at when it would be available, null while nothing is known or something stops it
     * @param left how long it would still take, while something stops it
     */
    private record Waiting(
            Account account, long amount, @Nullable Instant at, Duration left) {}

    private record Due(Instant at, String releaseId) {}

    TriedClearing(Duration tried, Ledger ledger) {
        this.tried = tried;
        this.ledger = ledger;
    }

    /**
     * @param net what would be credited
     * @param shift how much later it would have been released
     */
    void released(String releaseId, Account account, long net, Duration shift) {
        accounts.put(releaseId, account);
        waiting.put(releaseId, new Waiting(account, net, null, tried.plus(shift)));
    }

    void moved(WalletEvent event, Instant at) {
        switch (event) {
            case ClearingStarted e -> goesOn(e.releaseId(), at);
            case ClearingFrozen e -> stops(e.releaseId(), at);
            case ClearingResumed e -> {
                if (e.clearsAt() != null) {
                    goesOn(e.releaseId(), at);
                }
            }
            case ReleaseCleared e -> cleared(e, at);
            case WalletDebited e ->
                waiting.computeIfPresent(
                        e.releaseId(),
                        (id, was) -> new Waiting(
                                was.account(), Math.max(0, was.amount() - e.fromPending()), was.at(), was.left()));
            case WalletEvent other -> {
                // credits are known from their releases, and payouts are the provider's own affair
            }
        }
    }

    /** Time has passed up to this instant. */
    void passed(Instant now) {
        for (Due next = due.peek(); next != null && !next.at().isAfter(now); next = due.peek()) {
            due.remove();
            Waiting release = waiting.get(next.releaseId());
            if (release != null && next.at().equals(release.at())) {
                waiting.remove(next.releaseId());
                ledger.add(release.account(), next.at(), new Figures(0, 0, 0, 0, release.amount()));
            }
        }
    }

    private void goesOn(String releaseId, Instant at) {
        waiting.computeIfPresent(releaseId, (id, was) -> {
            Instant then = at.plus(was.left());
            due.add(new Due(then, id));
            return new Waiting(was.account(), was.amount(), then, was.left());
        });
    }

    private void stops(String releaseId, Instant at) {
        waiting.computeIfPresent(
                releaseId,
                (id, was) -> was.at() == null
                        ? was
                        : new Waiting(was.account(), was.amount(), null, Duration.between(at, was.at())));
    }

    private void cleared(ReleaseCleared event, Instant at) {
        Account account = accounts.remove(event.releaseId());
        if (account != null) {
            ledger.add(account, at, new Figures(0, 0, 0, event.amount(), 0));
        }
    }
}
