package io.trato.command.escrow;

import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.Split;
import io.trato.contract.offer.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispute about a milestone's money.
 *
 * @param counterClaim the other side's figures, null until it has answered
 * @param decideBy from when on the operator's decision is overdue, null until there is something to decide
 */
record DisputeState(
        DisputeOpened opened,
        @Nullable Split counterClaim,
        @Nullable Instant decideBy,
        boolean overdue,
        boolean resolved) {

    static DisputeState of(DisputeOpened opened) {
        return new DisputeState(opened, null, null, false, false);
    }

    DisputeState answered(Split claim, Instant until) {
        return new DisputeState(opened, claim, until, overdue, resolved);
    }

    DisputeState flagged() {
        return new DisputeState(opened, counterClaim, decideBy, true, resolved);
    }

    DisputeState ended() {
        return new DisputeState(opened, counterClaim, decideBy, overdue, true);
    }

    /** What is still there to be divided: a lost chargeback may have taken a part meanwhile. */
    long left(EscrowState escrow) {
        HoldingState holding = escrow.holding(opened.milestone()).orElseThrow();
        return opened.released()
                ? holding.releases().stream()
                        .filter(release -> opened.releaseIds().contains(release.id()))
                        .mapToLong(Release::left)
                        .reduce(0, Math::addExact)
                : holding.held();
    }

    /** The claim as it is now. */
    Split claim(EscrowState escrow) {
        return remaining(opened.claim(), left(escrow));
    }

    /** What was taken meanwhile has gone to the client. */
    private Split remaining(Split figures, long left) {
        long taken = Math.subtractExact(opened.disputed(), left);
        long refund = Math.min(left, Math.max(0, Math.subtractExact(figures.refund(), taken)));
        return new Split(left - refund, refund);
    }

    /**
     * Which side the operator's figures are further away from; null when from neither. Who had not answered has no figures and
     * cannot be told apart.
     */
    @Nullable Side loserOf(Split split) {
        if (counterClaim == null) {
            return null;
        }
        long left = split.total();
        long fromClaim = Math.abs(Math.subtractExact(
                split.release(), remaining(opened.claim(), left).release()));
        long fromAnswer = Math.abs(Math.subtractExact(
                split.release(), remaining(counterClaim, left).release()));
        return fromClaim == fromAnswer
                ? null
                : fromClaim < fromAnswer ? opened.by().other() : opened.by();
    }
}
