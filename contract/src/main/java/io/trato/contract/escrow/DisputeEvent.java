package io.trato.contract.escrow;

import io.trato.contract.Claim;
import io.trato.contract.offer.Side;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happens to the dispute about a milestone's money. */
public sealed interface DisputeEvent extends EscrowEvent {

    /** The kind of claim by which an upload is evidence, and therefore kept. */
    String EVIDENCE = "evidence";

    String disputeId();

    /**
     * The money is frozen.
     *
     * @param disputed what it is about, in whole minor units
     * @param released whether that was released already and is still clearing
     * @param releaseIds what a wallet must not clear meanwhile
     * @param answerBy from then on silence accepts the claim
     */
    @Revision("1")
    record DisputeOpened(
            String escrowId,
            String jobId,
            String disputeId,
            int milestone,
            String providerId,
            String currency,
            Side by,
            String reason,
            long disputed,
            boolean released,
            List<String> releaseIds,
            Split claim,
            Instant answerBy,
            String policyVersion)
            implements DisputeEvent {
        public DisputeOpened {
            releaseIds = List.copyOf(releaseIds);
        }
    }

    /** @param decideBy from then on the operator's decision is overdue */
    @Revision("1")
    record DisputeAnswered(String escrowId, String disputeId, Side by, String text, Split claim, Instant decideBy)
            implements DisputeEvent {}

    /**
     * Something was brought forward. A file can become evidence once, and is kept from then on.
     *
     * @param by null for an operator
     */
    @Revision("2")
    record EvidenceAdded(
            String escrowId, String disputeId, @Nullable Side by, String text, List<EvidenceFile> files)
            implements DisputeEvent {
        public EvidenceAdded {
            files = List.copyOf(files);
        }

        @Override
        public Set<Claim> claims() {
            return files.stream()
                    .map(file -> new Claim(EVIDENCE, file.uploadId(), escrowId))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The operator should have decided by now. */
    @Revision("1")
    record DisputeOverdue(String escrowId, String disputeId) implements DisputeEvent {}

    /**
     * How it ended. The movements of money follow in the same commit.
     *
     * @param lostBy the side that was silent, or whose figures the operator's were further away from; null when neither
     * @param providerPaid whether the provider gets anything for the milestone, parts released before included
     */
    @Revision("1")
    record DisputeResolved(
            String escrowId,
            String jobId,
            String disputeId,
            int milestone,
            String providerId,
            String currency,
            DisputeOutcome outcome,
            String reason,
            Split split,
            @Nullable Side lostBy,
            List<String> releaseIds,
            boolean providerPaid)
            implements DisputeEvent {
        public DisputeResolved {
            releaseIds = List.copyOf(releaseIds);
        }
    }
}
