package io.trato.command.policy;

import io.trato.contract.Command;
import io.trato.contract.Outcome.Refusal;

/** A policy's command was refused where the domain leaves no room for a refusal. */
public final class PolicyStuckException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyStuckException(String policy, Command command, Refusal refusal) {
        super(policy + " sent " + command.getClass().getSimpleName() + " to " + command.aggregateId()
                + " and was refused: " + refusal.code() + " " + refusal.facts());
    }
}
