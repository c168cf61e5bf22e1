package io.trato.server.simulate.ground;

import io.trato.command.bus.Unstored.Memory;
import io.trato.contract.Commands;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the product stands on: a log and the command bus above it. */
public interface Ground {

    Commands commands();

    Log log();

    AppendLedger ledger();

    /** Who is given each commit's events, in the log's order and before the command is answered. */
    void follow(Consumer<List<LoggedEvent>> reader);

    /** What a stream has come to, as the next command will find it; empty before its first event. */
    Optional<Memory> state(String stream);

    /** Nobody will ask for a stream any more, or for what comes before a sequence in it. */
    void forget(String stream, long before);
}
