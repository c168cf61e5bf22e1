package io.trato.command.escrow;

import io.trato.contract.Ids;
import io.trato.contract.escrow.Commission;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.EscrowEvent.ReleaseReversed;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import io.trato.contract.escrow.ReversalKind;
import io.trato.contract.escrow.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one decision as they come about, each on top of what those before it have made of the escrow: commission is
 * taken on the cumulative release, and every release and refund has a number of its own.
 */
final class Movements {

    private final String id;
    private final Instant at;
    private final List<EscrowEvent> events = new ArrayList<>();
    private EscrowState escrow;

    Movements(String id, EscrowState escrow, Instant at) {
        this.id = id;
        this.escrow = escrow;
        this.at = at;
    }

    EscrowState escrow() {
        return escrow;
    }

    Instant at() {
        return at;
    }

    List<EscrowEvent> events() {
        return List.copyOf(events);
    }

    Movements add(EscrowEvent event) {
        escrow = EscrowEvolution.after(escrow, event, at);
        events.add(event);
        return this;
    }

    /** Divides what is held of a milestone, or a part of it; either side may get nothing. */
    Movements divide(int milestone, Split split) {
        if (split.refund() == 0) {
            return split.release() == 0 ? this : release(milestone, split.release());
        }
        if (split.release() == 0) {
            return refund(List.of(new Holding(milestone, split.refund())), true);
        }
        Deal deal = escrow.deal();
        PaymentConfirmed payment = escrow.payment();
        long commission = Commission.ofRelease(escrow.released(), split.release(), deal.commissionBps());
        return add(new HoldingSplit(
                id,
                deal.jobId(),
                milestone,
                deal.providerId(),
                deal.currency(),
                releaseId(milestone),
                split.release(),
                commission,
                split.release() - commission,
                refundId(id, escrow),
                split.refund(),
                payment.paymentId(),
                payment.gateway(),
                payment.gatewayReference()));
    }

    Movements release(int milestone, long amount) {
        Deal deal = escrow.deal();
        long commission = Commission.ofRelease(escrow.released(), amount, deal.commissionBps());
        return add(new EscrowReleased(
                id,
                deal.jobId(),
                releaseId(milestone),
                milestone,
                deal.providerId(),
                deal.currency(),
                amount,
                commission,
                amount - commission));
    }

    /** @param held whether the parts are held until now; otherwise they have just been taken back */
    Movements refund(List<Holding> parts, boolean held) {
        PaymentConfirmed payment = escrow.payment();
        long amount = parts.stream().mapToLong(Holding::amount).reduce(0, Math::addExact);
        return add(new RefundStarted(
                id,
                escrow.deal().jobId(),
                refundId(id, escrow),
                parts,
                payment.paymentId(),
                payment.gateway(),
                payment.gatewayReference(),
                escrow.deal().currency(),
                amount,
                held));
    }

    /** All of a payment that nobody needed. */
    Movements refund(ConfirmPayment surplus, String gateway) {
        return add(new RefundStarted(
                id,
                escrow.deal().jobId(),
                refundId(id, escrow),
                List.of(),
                surplus.paymentId(),
                gateway,
                surplus.gatewayReference(),
                surplus.currency(),
                surplus.amount(),
                true));
    }

    /** Takes back what was released of a milestone, the latest first, as much as there is of it. */
    Movements reverse(int milestone, long amount, ReversalKind kind) {
        long rest = amount;
        List<Release> releases = escrow.holding(milestone).orElseThrow().releases();
        for (Release release : releases.reversed()) {
            long part = Math.min(rest, release.left());
            if (part > 0) {
                reverse(milestone, release, part, kind);
                rest -= part;
            }
        }
        return this;
    }

    /** What is left of a release only ever shrinks, and so it tells one reversal from the next. */
    private void reverse(int milestone, Release release, long part, ReversalKind kind) {
        Deal deal = escrow.deal();
        long commission = Commission.ofRelease(escrow.released() - part, part, deal.commissionBps());
        add(new ReleaseReversed(
                id,
                deal.jobId(),
                Ids.derived("debit", id + ":" + release.left() + ":" + release.id()),
                release.id(),
                milestone,
                deal.providerId(),
                deal.currency(),
                part,
                commission,
                part - commission,
                kind));
    }

    /** The first release of a milestone carries the milestone's name alone, as all did before there were parts. */
    private String releaseId(int milestone) {
        int before = escrow.holding(milestone).orElseThrow().releases().size();
        return id + ":" + milestone + (before == 0 ? "" : ":" + (before + 1));
    }

    /** The identifier of an escrow's next refund; without a colon, since gateways get it in a reference. */
    static String refundId(String escrowId, EscrowState escrow) {
        return Ids.derived("refund", escrowId + ":" + escrow.refunds().size());
    }
}
