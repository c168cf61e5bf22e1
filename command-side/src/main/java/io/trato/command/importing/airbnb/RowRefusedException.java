package io.trato.command.importing.airbnb;

import io.trato.contract.RefusalCode;
import io.trato.contract.task.BackgroundTask.RowRefusal;

/** Leaves the reading of a row at its first wrong cell; never leaves this package. */
final class RowRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RowRefusal refusal;

    /** @param expected what the cell should have been; never what it was, which may be personal */
    RowRefusedException(long line, RefusalCode code, String field, String expected) {
        super(expected, null, false, false);
        this.refusal = new RowRefusal(line, code.name(), field, expected);
    }

    RowRefusal refusal() {
        return refusal;
    }
}
