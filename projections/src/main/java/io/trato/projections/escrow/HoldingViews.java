package io.trato.projections.escrow;

import io.trato.contract.escrow.Escrow.HoldingView;
import io.trato.contract.escrow.HoldingStatus;
import java.util.List;
import java.util.function.ToLongFunction;

/** The parts of an escrow, one for each milestone. */
record HoldingViews(List<HoldingView> all) {

    boolean allAre(HoldingStatus status) {
        return all.stream().allMatch(h -> h.status() == status);
    }

    HoldingViews everywhere(HoldingStatus status) {
        return new HoldingViews(all.stream()
                .map(h -> new HoldingView(
                        h.milestone(), h.amount(), status, h.held(), h.released(), h.refunded(), h.lost()))
                .toList());
    }

    HoldingViews held() {
        return new HoldingViews(all.stream()
                .map(h -> new HoldingView(h.milestone(), h.amount(), HoldingStatus.HELD, h.amount(), 0, 0, 0))
                .toList());
    }

    /** Adds to what is held, released, refunded and lost of a milestone; each may be negative. */
    HoldingViews moved(int milestone, long held, long released, long refunded, long lost) {
        return new HoldingViews(all.stream()
                .map(h -> h.milestone() != milestone
                        ? h
                        : new HoldingView(
                                milestone,
                                h.amount(),
                                h.status(),
                                Math.addExact(h.held(), held),
                                Math.addExact(h.released(), released),
                                Math.addExact(h.refunded(), refunded),
                                Math.addExact(h.lost(), lost)))
                .toList());
    }

    HoldingViews settled(HoldingWords words) {
        return new HoldingViews(all.stream().map(words::settled).toList());
    }

    long sum(ToLongFunction<HoldingView> amount) {
        long sum = 0;
        for (HoldingView holding : all) {
            sum = Math.addExact(sum, amount.applyAsLong(holding));
        }
        return sum;
    }
}
