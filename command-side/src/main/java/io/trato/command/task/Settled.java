package io.trato.command.task;

import io.trato.contract.task.BackgroundTask.RowRefusal;

/** How one unit of a task ended. */
public sealed interface Settled {

    record Created() implements Settled {}

    /** It was there already. */
    record Unchanged() implements Settled {}

    record Refused(RowRefusal refusal) implements Settled {}
}
