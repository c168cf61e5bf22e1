package io.trato.contract.job;

/** Where a job is between an accepted offer and its end. DISPUTED: a milestone is; the others go on. */
public enum JobStatus {
    AWAITING_PAYMENT,
    LAPSED,
    IN_PROGRESS,
    DELIVERED,
    CHANGES_REQUESTED,
    DISPUTED,
    COMPLETED,
    CANCELLED
}
