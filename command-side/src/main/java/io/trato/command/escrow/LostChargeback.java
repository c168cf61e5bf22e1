package io.trato.command.escrow;

import io.trato.contract.escrow.ChargebackCommand.LoseChargeback;
import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.ReversalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a lost chargeback takes the money from: first from what is held, milestone by milestone, then from what was released,
 * the last milestone first; what had been refunded already is the marketplace's loss.
 */
record LostChargeback(List<Holding> held, Map<Integer, Long> released, long loss) {

    static Movements taken(LoseChargeback lose, Movements movements) {
        EscrowState escrow = movements.escrow();
        LostChargeback lost = of(escrow, lose.amount());
        lost.ended(movements);
        movements.add(lost.event(lose, escrow));
        lost.released.forEach((milestone, amount) -> movements.reverse(milestone, amount, ReversalKind.CHARGEBACK));
        return Chargebacks.caughtUp(movements);
    }

    /** Nothing of it was held or released. */
    static ChargebackLost ofSurplus(LoseChargeback lose, String gateway, EscrowState escrow) {
        return new ChargebackLost(
                lose.escrowId(),
                escrow.deal().jobId(),
                lose.chargebackId(),
                gateway,
                escrow.deal().providerId(),
                escrow.deal().currency(),
                lose.amount(),
                lose.gatewayStatus(),
                List.of(),
                0,
                0,
                lose.amount(),
                List.of(),
                List.of());
    }

    private static LostChargeback of(EscrowState escrow, long amount) {
        long rest = amount;
        List<Holding> held = new ArrayList<>();
        for (HoldingState holding : escrow.holdings()) {
            long part = Math.min(rest, holding.held());
            if (part > 0) {
                held.add(new Holding(holding.milestone(), part));
                rest -= part;
            }
        }
        Map<Integer, Long> released = new TreeMap<>();
        for (HoldingState holding : escrow.holdings().reversed()) {
            long part = Math.min(rest, holding.released());
            if (part > 0) {
                released.put(holding.milestone(), part);
                rest -= part;
            }
        }
        return new LostChargeback(held, released, rest);
    }

    /** Disputes about money that is gone have nothing to decide any more; about what is left of it they go on. */
    private void ended(Movements movements) {
        for (HoldingState holding : movements.escrow().holdings()) {
            DisputeState dispute = holding.disputeId() == null
                    ? null
                    : movements.escrow().disputes().get(holding.disputeId());
            if (dispute != null && isGone(dispute.opened(), holding)) {
                Resolution.of(dispute, movements).byChargeback();
            }
        }
    }

    private boolean isGone(DisputeOpened opened, HoldingState holding) {
        return opened.released()
                ? released.getOrDefault(holding.milestone(), 0L) == holding.released()
                : held.contains(new Holding(holding.milestone(), holding.held()));
    }

    private ChargebackLost event(LoseChargeback lose, EscrowState escrow) {
        return new ChargebackLost(
                lose.escrowId(),
                escrow.deal().jobId(),
                lose.chargebackId(),
                escrow.payment().gateway(),
                escrow.deal().providerId(),
                escrow.deal().currency(),
                lose.amount(),
                lose.gatewayStatus(),
                held,
                held.stream().mapToLong(Holding::amount).reduce(0, Math::addExact),
                released.values().stream().reduce(0L, Math::addExact),
                loss,
                emptied(escrow),
                Chargebacks.releases(escrow));
    }

    private List<Integer> emptied(EscrowState escrow) {
        return held.stream()
                .filter(part -> escrow.holding(part.milestone())
                        .map(holding -> holding.held() == part.amount())
                        .orElse(false))
                .map(Holding::milestone)
                .toList();
    }
}
