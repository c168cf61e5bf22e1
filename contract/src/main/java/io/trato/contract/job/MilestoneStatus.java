package io.trato.contract.job;

/** Where one milestone of a funded job is. */
public enum MilestoneStatus {
    PENDING,
    DELIVERED,
    CHANGES_REQUESTED,
    DISPUTED,
    DONE,
    CANCELLED
}
