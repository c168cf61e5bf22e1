package io.trato.command.policy;

import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.MetadataKeys;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import org.axonframework.eventhandling.EventMessage;

/** How a policy answers an event: with a command in the same correlation, caused by that event, at that event's instant. */
public final class Reaction {

    private final Commands commands;

    public Reaction(Commands commands) {
        this.commands = commands;
    }

    /**
     * Sends the command. That the same was done before is fine.
     *
     * @throws PolicyStuckException when it was refused for another reason; the event is tried again
     */
    void to(EventMessage<?> event, String policy, Command command) {
        if (asked(event, policy, command) instanceof Refusal refusal && refusal.code() != RefusalCode.NAME_TAKEN) {
            throw new PolicyStuckException(policy, command, refusal);
        }
    }

    /** Sends the command where the domain knows of a no, and answers what came of it. */
    Outcome asked(EventMessage<?> event, String policy, Command command) {
        String correlation =
                String.valueOf(event.getMetaData().getOrDefault(MetadataKeys.CORRELATION_ID, event.getIdentifier()));
        Envelope envelope = Envelope.following(policy, event.getTimestamp(), correlation, event.getIdentifier());
        return commands.send(command, envelope);
    }
}
