package io.trato.contract.reputation;

/** What points are given and taken for. */
public enum PointsCause {
    COMPLETED_JOB,
    FIVE_STAR_REVIEW,
    FOUR_STAR_REVIEW,
    LOST_DISPUTE
}
