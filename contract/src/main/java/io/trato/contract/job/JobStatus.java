package io.trato.contract.job;

/** Where a job is between an accepted offer and its completion. */
public enum JobStatus {
    AWAITING_PAYMENT,
    IN_PROGRESS,
    DELIVERED,
    CHANGES_REQUESTED,
    COMPLETED
}
