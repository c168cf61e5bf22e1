package io.trato.command.escrow;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.escrow.ChargebackCommand;
import io.trato.contract.escrow.ChargebackCommand.LoseChargeback;
import io.trato.contract.escrow.ChargebackCommand.OpenChargeback;
import io.trato.contract.escrow.ChargebackCommand.WinChargeback;
import io.trato.contract.escrow.ChargebackEvent.ChargebackOpened;
import io.trato.contract.escrow.ChargebackEvent.ChargebackWon;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What chargebacks do to an escrow: while one is open nothing leaves. */
record Chargebacks(EscrowState escrow, Context<EscrowFacts> context) {

    Decision<EscrowEvent> decide(ChargebackCommand command) {
        ChargebackState known = escrow.chargebacks().get(command.chargebackId());
        return switch (command) {
            case OpenChargeback open -> of(open, () -> known == null ? opened(open) : movements(open));
            case WinChargeback win ->
                of(win, () -> isOver(known) ? movements(win) : won(win, known == null ? opened(win) : movements(win)));
            case LoseChargeback lose ->
                of(
                        lose,
                        () -> isOver(known)
                                ? movements(lose)
                                : lost(lose, known == null ? opened(lose) : movements(lose)));
        };
    }

    private Decision<EscrowEvent> of(ChargebackCommand command, Supplier<Movements> movements) {
        return under(
                List.of(
                        context.onlyTheSystem(),
                        new PaymentRules(escrow, context).hasCome(command.paymentId()),
                        matches(command)),
                () -> movements.get().events());
    }

    private static boolean isOver(@Nullable ChargebackState known) {
        return known != null && !known.open();
    }

    private Movements movements(ChargebackCommand command) {
        return new Movements(command.escrowId(), escrow, context.at());
    }

    private Movements opened(ChargebackCommand open) {
        return movements(open)
                .add(new ChargebackOpened(
                        open.escrowId(),
                        escrow.deal().jobId(),
                        open.chargebackId(),
                        open.paymentId(),
                        gateway(open),
                        escrow.deal().providerId(),
                        escrow.deal().currency(),
                        open.amount(),
                        open.reason(),
                        open.gatewayStatus(),
                        isAboutSurplus(open) ? List.of() : standing(escrow)));
    }

    /** A payment that nobody needed is on its way back: what its bank takes besides is ours to lose, and nobody else's. */
    private Movements lost(LoseChargeback lose, Movements movements) {
        return isAboutSurplus(lose)
                ? movements.add(LostChargeback.ofSurplus(lose, gateway(lose), escrow))
                : LostChargeback.taken(lose, movements);
    }

    /** What was asked for meanwhile is done now: what was approved, what was closed, and silence that has become consent. */
    private Movements won(WinChargeback win, Movements movements) {
        movements.add(new ChargebackWon(
                win.escrowId(),
                escrow.deal().jobId(),
                win.chargebackId(),
                gateway(win),
                escrow.deal().providerId(),
                escrow.deal().currency(),
                win.amount(),
                win.gatewayStatus(),
                isAboutSurplus(win) ? List.of() : releases(escrow)));
        return isAboutSurplus(win) ? movements : caughtUp(movements);
    }

    /** Once nothing is frozen by a chargeback any more. */
    static Movements caughtUp(Movements movements) {
        if (movements.escrow().isChargedBack()) {
            return movements;
        }
        for (HoldingState holding : movements.escrow().holdings()) {
            DisputeState dispute = holding.disputeId() == null
                    ? null
                    : movements.escrow().disputes().get(holding.disputeId());
            if (dispute != null) {
                Resolution.of(dispute, movements).bySilence(movements.at());
            }
        }
        return Leftovers.settled(movements);
    }

    /**
     * All of them: one that was taken back since the chargeback began may still be frozen, with a minor unit in it, when the
     * commission on it was rounded otherwise on its way back.
     */
    static List<String> releases(EscrowState escrow) {
        return of(escrow).map(Release::id).toList();
    }

    /** Those of which something is left. */
    private static List<String> standing(EscrowState escrow) {
        return of(escrow).filter(release -> release.left() > 0).map(Release::id).toList();
    }

    private static Stream<Release> of(EscrowState escrow) {
        return escrow.holdings().stream().flatMap(holding -> holding.releases().stream());
    }

    private boolean isAboutSurplus(ChargebackCommand command) {
        return escrow.attempts().surplus().containsKey(command.paymentId());
    }

    private String gateway(ChargebackCommand command) {
        return escrow.attempts().gatewayOf(command.paymentId());
    }

    private Rule matches(ChargebackCommand command) {
        FundingStarted paid = escrow.attempts().named(command.paymentId()).orElse(null);
        boolean matches = paid != null
                && command.amount() > 0
                && command.amount() <= escrow.attempts().came(paid)
                && escrow.deal().currency().equals(command.currency());
        return Rule.that(
                matches,
                () -> Refusal.of(
                        RefusalCode.PAYMENT_MISMATCH,
                        Map.of(
                                "expected",
                                paid == null ? "none" : paid.amount() + " " + paid.currency(),
                                "actual",
                                command.amount() + " " + command.currency())));
    }
}
