package io.trato.command.timer;

import io.trato.contract.Command;

/**
 * A command that waits for its date.
 *
 * @param timer the timer's name, which the log keeps as the actor's: {@code system:} and this
 * @param correlationId what everything that follows from one request shares
 * @param causationId the event that the timer follows from
 */
record TimedCommand(String timer, Command command, String correlationId, String causationId) {}
