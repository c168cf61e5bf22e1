package io.trato.contract.escrow;

import java.util.List;

/** What can be asked of the dispute about a milestone's money. */
public sealed interface DisputeCommand extends EscrowCommand {

    /** The client or the provider disputes what is held of a milestone or, when nothing is, what is still clearing of it. */
    record OpenDispute(String escrowId, String disputeId, int milestone, String reason, Split claim, String currency)
            implements DisputeCommand {}

    /** The other side answers with figures of its own; equal ones divide the money at once. */
    record AnswerDispute(String escrowId, String disputeId, String text, Split claim, String currency)
            implements DisputeCommand {}

    /**
     * Either side, or an operator, adds what speaks for something.
     *
     * @param files identifiers of uploaded files
     */
    record AddEvidence(String escrowId, String disputeId, String text, List<String> files) implements DisputeCommand {
        public AddEvidence {
            files = List.copyOf(files);
        }
    }

    /** An operator decides an answered dispute. */
    record DecideDispute(String escrowId, String disputeId, String reason, Split split, String currency)
            implements DisputeCommand {}

    /** A timer says that the other side was silent, which accepts the claim; too early, or answered, it changes nothing. */
    record SettleBySilence(String escrowId, String disputeId) implements DisputeCommand {}

    /** A timer says that the decision is overdue. It flags the dispute and never decides it. */
    record FlagDispute(String escrowId, String disputeId) implements DisputeCommand {}
}
