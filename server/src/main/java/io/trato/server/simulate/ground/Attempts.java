package io.trato.server.simulate.ground;

import io.trato.command.bus.Unstored.Attempt;
import io.trato.command.bus.Unstored.Memory;
import io.trato.contract.Command;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** How a command comes to its aggregate. */
interface Attempts {

    /** @param before what is known of the aggregate; null for one that has no events yet */
    Attempt attempt(Command command, MetaData metadata, @Nullable Memory before);
}
