package io.trato.api.escrow;

import io.trato.contract.Ids;
import io.trato.contract.Money;
import io.trato.contract.escrow.DisputeOutcome;
import io.trato.contract.escrow.Escrow.DisputeView;
import io.trato.contract.escrow.Split;
import io.trato.contract.offer.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dispute with the currency put beside its amounts. */
record DisputeMoney(
        String id,
        int milestone,
        Side by,
        String reason,
        Money disputed,
        SplitMoney claim,
        Instant openedAt,
        Instant answerBy,
        @Nullable String answer,
        @Nullable SplitMoney counterClaim,
        @Nullable Instant decideBy,
        boolean overdue,
        List<EvidenceView> evidence,
        @Nullable DisputeOutcome outcome,
        @Nullable SplitMoney split,
        @Nullable String decision,
        @Nullable Side lostBy,
        @Nullable Instant resolvedAt) {

    /** Two parts of an amount with the currency put beside them. */
    record SplitMoney(Money release, Money refund) {

        static SplitMoney of(Split split, String currency) {
            return new SplitMoney(new Money(split.release(), currency), new Money(split.refund(), currency));
        }

        static @Nullable SplitMoney ofAny(@Nullable Split split, String currency) {
            return split == null ? null : of(split, currency);
        }
    }

    static DisputeMoney of(DisputeView dispute, String escrowId, String currency) {
        return new DisputeMoney(
                dispute.id(),
                dispute.milestone(),
                dispute.by(),
                dispute.reason(),
                new Money(dispute.disputed(), currency),
                SplitMoney.of(dispute.claim(), currency),
                dispute.openedAt(),
                dispute.answerBy(),
                dispute.answer(),
                SplitMoney.ofAny(dispute.counterClaim(), currency),
                dispute.decideBy(),
                dispute.overdue(),
                dispute.evidence().stream()
                        .map(evidence -> EvidenceView.of(evidence, Ids.sibling(Ids.JOB, escrowId)))
                        .toList(),
                dispute.outcome(),
                SplitMoney.ofAny(dispute.split(), currency),
                dispute.decision(),
                dispute.lostBy(),
                dispute.resolvedAt());
    }
}
