package io.trato.contract.task;

/** Where a background task is. A task that was RUNNING when its node died is taken up again. */
public enum TaskState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED
}
