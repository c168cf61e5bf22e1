package io.trato.command.timer;

import io.trato.contract.Command;
import io.trato.contract.MetadataKeys;
import org.axonframework.eventhandling.EventMessage;

/**
 * A command that waits for its date.
 *
 * @param timer the timer's name, which the log keeps as the actor's: {@code system:} and this
 * @param correlationId what everything that follows from one request shares
 * @param causationId the event that the timer follows from
 */
public record TimedCommand(String timer, Command command, String correlationId, String causationId) {

    public static TimedCommand following(EventMessage<?> event, String timer, Command command) {
        String correlation =
                String.valueOf(event.getMetaData().getOrDefault(MetadataKeys.CORRELATION_ID, event.getIdentifier()));
        return new TimedCommand(timer, command, correlation, event.getIdentifier());
    }

    /** The same for the same timer from the same event, and for no other. */
    public String key() {
        return causationId + ":" + timer;
    }
}
