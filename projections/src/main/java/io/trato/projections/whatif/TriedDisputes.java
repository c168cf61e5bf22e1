package io.trato.projections.whatif;

import io.trato.contract.escrow.DisputeEvent;
import io.trato.contract.escrow.DisputeEvent.DisputeAnswered;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.escrow.DisputeOutcome;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.whatif.Passings.Deadline;
import java.time.Instant;

/** Disputes under another deadline for the answer to a claim. */
record TriedDisputes(DealDeadlines tried, Waits waits) {

    void accept(Account account, DisputeEvent event, Instant at) {
        switch (event) {
            case DisputeOpened e ->
                waits.begins(
                        e.disputeId(),
                        new Wait(Deadline.CLAIM, account, e.disputed(), e.answerBy(), at.plus(tried.counterClaim())));
            case DisputeAnswered e -> waits.ends(e.disputeId(), at);
            case DisputeResolved e -> {
                if (e.outcome() == DisputeOutcome.SILENCE) {
                    waits.passed(e.disputeId());
                } else {
                    waits.ends(e.disputeId(), at);
                }
            }
            default -> {
                // evidence and late decisions end no waiting
            }
        }
    }
}
