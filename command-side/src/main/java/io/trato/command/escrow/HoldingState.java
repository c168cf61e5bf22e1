package io.trato.command.escrow;

import io.trato.contract.escrow.HoldingStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money of one milestone. Once it is paid, what is held, released, on its way back, refunded and lost adds up to the
 * amount.
 *
 * @param unpaid PLANNED, FUNDING or FAILED; HELD once it is paid
 * @param releases every part that was released, also those that were taken back since
 * @param withheld whether it is approved and waits for the end of a chargeback
 * @param disputeId the open dispute about it
 */
record HoldingState(
        int milestone,
        HoldingStatus unpaid,
        long amount,
        long held,
        long refunding,
        long refunded,
        long lost,
        List<Release> releases,
        boolean withheld,
        @Nullable String disputeId) {

    HoldingState {
        releases = List.copyOf(releases);
    }

    static HoldingState planned(int milestone, long amount) {
        return new HoldingState(milestone, HoldingStatus.PLANNED, amount, 0, 0, 0, 0, List.of(), false, null);
    }

    boolean isPaid() {
        return unpaid == HoldingStatus.HELD;
    }

    long released() {
        long sum = 0;
        for (Release release : releases) {
            sum = Math.addExact(sum, release.left());
        }
        return sum;
    }

    /** @param frozen whether a chargeback is open */
    HoldingStatus status(boolean frozen) {
        if (!isPaid()) {
            return unpaid;
        }
        if (disputeId != null || frozen && held > 0) {
            return HoldingStatus.DISPUTED;
        }
        if (held > 0) {
            return HoldingStatus.HELD;
        }
        if (released() > 0) {
            return HoldingStatus.CLEARING;
        }
        if (refunding > 0) {
            return HoldingStatus.REFUNDING;
        }
        return refunded > 0 ? HoldingStatus.REFUNDED : HoldingStatus.LOST;
    }

    HoldingState unpaid(HoldingStatus status) {
        return new HoldingState(
                milestone, status, amount, held, refunding, refunded, lost, releases, withheld, disputeId);
    }

    HoldingState paid() {
        return moved(amount, 0, 0, 0).unpaid(HoldingStatus.HELD);
    }

    /** Adds to what is held, on its way back, refunded and lost; each may be negative. */
    HoldingState moved(long toHeld, long toRefunding, long toRefunded, long toLost) {
        return new HoldingState(
                milestone,
                unpaid,
                amount,
                Math.addExact(held, toHeld),
                Math.addExact(refunding, toRefunding),
                Math.addExact(refunded, toRefunded),
                Math.addExact(lost, toLost),
                releases,
                withheld,
                disputeId);
    }

    HoldingState released(Release release) {
        List<Release> all = new ArrayList<>(releases);
        all.add(release);
        return moved(-release.left(), 0, 0, 0).releases(all);
    }

    HoldingState takenBack(String releaseId, long taken) {
        return releases(releases.stream()
                .map(release -> release.id().equals(releaseId) ? release.less(taken) : release)
                .toList());
    }

    HoldingState withheld(boolean waits) {
        return new HoldingState(milestone, unpaid, amount, held, refunding, refunded, lost, releases, waits, disputeId);
    }

    HoldingState disputed(@Nullable String dispute) {
        return new HoldingState(
                milestone, unpaid, amount, held, refunding, refunded, lost, releases, withheld, dispute);
    }

    private HoldingState releases(List<Release> all) {
        return new HoldingState(milestone, unpaid, amount, held, refunding, refunded, lost, all, withheld, disputeId);
    }
}
