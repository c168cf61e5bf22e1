package io.trato.command.escrow;

import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.Split;
import io.trato.contract.job.StayRefunds.Kept;
import java.util.List;

/** What becomes of everything that is held and not frozen when there is nothing more to wait for. */
final class Leftovers {

    private Leftovers() {}

    /**
     * Releases what was approved while a chargeback withheld it and, when the job is over, divides the rest by the fraction
     * that the provider keeps. The parts are rounded on their cumulative sum, so that they do not depend on the milestones.
     */
    static Movements settled(Movements movements) {
        for (HoldingState holding : free(movements)) {
            if (holding.withheld()) {
                movements.release(holding.milestone(), holding.held());
            }
        }
        Closing closing = movements.escrow().closing();
        if (!closing.ended()) {
            return movements;
        }
        Kept kept = new Kept(closing.keptParts(), closing.ofParts());
        if (kept.parts() == 0) {
            return refunded(movements);
        }
        long before = 0;
        for (HoldingState holding : free(movements)) {
            long refund = kept.refund(before + holding.held()) - kept.refund(before);
            before += holding.held();
            movements.divide(holding.milestone(), new Split(holding.held() - refund, refund));
        }
        return movements;
    }

    /** Everything that is held and not frozen goes back, as one refund. */
    static Movements refunded(Movements movements) {
        List<Holding> parts = free(movements).stream()
                .map(holding -> new Holding(holding.milestone(), holding.held()))
                .toList();
        return parts.isEmpty() ? movements : movements.refund(parts, true);
    }

    private static List<HoldingState> free(Movements movements) {
        return movements.escrow().isChargedBack()
                ? List.of()
                : movements.escrow().holdings().stream()
                        .filter(holding -> holding.held() > 0 && holding.disputeId() == null)
                        .toList();
    }
}
