package io.trato.command.task;

import io.trato.contract.RefusalCode;

/** How a run of a task ended. */
public sealed interface TaskEnding {

    /** There is nothing left to do. */
    record Completed() implements TaskEnding {}

    /** It cannot be done, however often it is tried. */
    record Failed(RefusalCode code) implements TaskEnding {}

    /** This node stops; another run goes on. */
    record Interrupted() implements TaskEnding {}
}
