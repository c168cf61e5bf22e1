package io.trato.projections.escrow;

import io.trato.contract.escrow.DisputeEvent;
import io.trato.contract.escrow.DisputeEvent.DisputeAnswered;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.DisputeOverdue;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.escrow.DisputeEvent.EvidenceAdded;
import io.trato.contract.escrow.Escrow.DisputeView;
import io.trato.contract.escrow.Escrow.Evidence;
import io.trato.contract.escrow.EvidenceFile;
import io.trato.contract.escrow.Split;
import io.trato.contract.log.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Disputes as a job's view shows them. */
final class DisputeViews {

    private DisputeViews() {}

    static Draft after(Draft escrow, DisputeEvent event, LoggedEvent logged) {
        return switch (event) {
            case DisputeOpened e -> escrow.dispute(opened(e, logged));
            case DisputeAnswered e -> escrow.dispute(e.disputeId(), before -> answered(before, e));
            case EvidenceAdded e -> escrow.dispute(e.disputeId(), before -> heard(before, e, logged));
            case DisputeOverdue e -> escrow.dispute(e.disputeId(), DisputeViews::overdue);
            case DisputeResolved e -> escrow.dispute(e.disputeId(), before -> resolved(before, e, logged));
        };
    }

    private static DisputeView opened(DisputeOpened e, LoggedEvent logged) {
        return new DisputeView(
                e.disputeId(),
                e.milestone(),
                e.by(),
                e.reason(),
                e.disputed(),
                e.claim(),
                logged.at(),
                e.answerBy(),
                null,
                null,
                null,
                false,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static DisputeView answered(DisputeView before, DisputeAnswered e) {
        return open(before, e.text(), e.claim(), e.decideBy(), before.overdue(), before.evidence());
    }

    private static DisputeView heard(DisputeView before, EvidenceAdded e, LoggedEvent logged) {
        List<Evidence> evidence = new ArrayList<>(before.evidence());
        List<String> files = e.files().stream().map(EvidenceFile::uploadId).toList();
        evidence.add(new Evidence(e.by(), e.text(), files, e.files(), logged.at()));
        return open(before, before.answer(), before.counterClaim(), before.decideBy(), before.overdue(), evidence);
    }

    private static DisputeView overdue(DisputeView before) {
        return open(before, before.answer(), before.counterClaim(), before.decideBy(), true, before.evidence());
    }

    /** What a dispute that is not decided yet has become. */
    private static DisputeView open(
            DisputeView before,
            @Nullable String answer,
            @Nullable Split counterClaim,
            @Nullable Instant decideBy,
            boolean overdue,
            List<Evidence> evidence) {
        return new DisputeView(
                before.id(),
                before.milestone(),
                before.by(),
                before.reason(),
                before.disputed(),
                before.claim(),
                before.openedAt(),
                before.answerBy(),
                answer,
                counterClaim,
                decideBy,
                overdue,
                evidence,
                null,
                null,
                null,
                null,
                null);
    }

    private static DisputeView resolved(DisputeView before, DisputeResolved e, LoggedEvent logged) {
        return new DisputeView(
                before.id(),
                before.milestone(),
                before.by(),
                before.reason(),
                before.disputed(),
                before.claim(),
                before.openedAt(),
                before.answerBy(),
                before.answer(),
                before.counterClaim(),
                before.decideBy(),
                before.overdue(),
                before.evidence(),
                e.outcome(),
                e.split(),
                e.reason(),
                e.lostBy(),
                logged.at());
    }
}
