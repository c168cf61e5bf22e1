package io.trato.command.importing;

import io.trato.command.task.Settled;
import io.trato.contract.RefusalCode;

/** How the sending of one row ended. */
sealed interface RowEnd {

    record Done(Settled unit) implements RowEnd {}

    /** Every other row would be refused for the same reason: it is the owner's, not the row's. */
    record Halted(RefusalCode code) implements RowEnd {}
}
