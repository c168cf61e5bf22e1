package io.trato.command.reputation;

import io.trato.command.bus.Snapshot;
import io.trato.contract.reputation.Level;
import org.axonframework.serialization.Revision;

/** What a provider has earned. Which causes have counted is the log's matter: a claim. */
@Revision("1")
public record ReputationState(long points, Level level) implements Snapshot {

    public static final ReputationState NONE = new ReputationState(0, Level.NEW);
}
