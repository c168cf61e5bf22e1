package io.trato.command.escrow;

import io.trato.command.escrow.RefundState.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A refund and all that were asked for in its place: one of them is to arrive, once. A gateway may carry out one that it had
 * said no to.
 *
 * @param others all but the refund itself, in a fixed order
 */
record SameMoney(String id, RefundState refund, List<Map.Entry<String, RefundState>> others) {

    static SameMoney of(EscrowState escrow, String id, RefundState refund) {
        return new SameMoney(
                id,
                refund,
                escrow.refunds().entrySet().stream()
                        .filter(other -> other.getValue().first().equals(refund.first()))
                        .filter(other -> !other.getKey().equals(id))
                        .sorted(Map.Entry.comparingByKey())
                        .toList());
    }

    /** Another one at this stage. */
    Optional<String> other(Stage stage) {
        return others.stream()
                .filter(other -> other.getValue().stage() == stage)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The others that would be asked for again. */
    List<String> stuck() {
        return others.stream()
                .filter(other -> other.getValue().stage() == Stage.FAILED
                        || other.getValue().stage() == Stage.PARKED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One that arrived too many, of which it is still hoped that it comes back, or else one that was given up. */
    Optional<String> doubled() {
        return other(Stage.DOUBLED).or(() -> other(Stage.WRITTEN_OFF));
    }

    int attempts() {
        return Math.max(
                refund.attempt(),
                others.stream()
                        .mapToInt(other -> other.getValue().attempt())
                        .max()
                        .orElse(0));
    }
}
