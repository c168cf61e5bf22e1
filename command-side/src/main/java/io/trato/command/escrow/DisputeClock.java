package io.trato.command.escrow;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decision;
import io.trato.contract.escrow.DisputeCommand.FlagDispute;
import io.trato.contract.escrow.DisputeCommand.SettleBySilence;
import io.trato.contract.escrow.DisputeEvent.DisputeOverdue;
import io.trato.contract.escrow.EscrowEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time does to disputes: silence accepts a claim, and a late decision is flagged, never made. */
record DisputeClock(EscrowState escrow, Context<EscrowFacts> context) {

    Decision<EscrowEvent> silence(SettleBySilence silence) {
        return under(List.of(context.onlyTheSystem()), () -> {
            DisputeState dispute = open(silence.disputeId());
            if (dispute == null || escrow.isChargedBack()) {
                return List.of();
            }
            Movements movements = new Movements(silence.escrowId(), escrow, context.at());
            return Resolution.of(dispute, movements).bySilence(context.at()).events();
        });
    }

    Decision<EscrowEvent> overdue(FlagDispute flag) {
        return under(List.of(context.onlyTheSystem()), () -> {
            DisputeState dispute = open(flag.disputeId());
            boolean due = dispute != null
                    && dispute.decideBy() != null
                    && !dispute.overdue()
                    && !context.at().isBefore(dispute.decideBy());
            return due ? List.of(new DisputeOverdue(flag.escrowId(), flag.disputeId())) : List.of();
        });
    }

    private @Nullable DisputeState open(String id) {
        DisputeState dispute = escrow.disputes().get(id);
        return dispute == null || dispute.resolved() ? null : dispute;
    }
}
