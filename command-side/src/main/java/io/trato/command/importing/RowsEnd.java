package io.trato.command.importing;

import io.trato.command.task.Settled;
import io.trato.contract.RefusalCode;
import java.util.List;

/** How the sending of some rows ended. */
public sealed interface RowsEnd {

    /** @param units one for each row, in their order */
    record Done(List<Settled> units) implements RowsEnd {

        public Done {
            units = List.copyOf(units);
        }
    }

    /** Every other row would be refused for the same reason: it is the owner's, not the row's. */
    record Halted(RefusalCode code) implements RowsEnd {}
}
