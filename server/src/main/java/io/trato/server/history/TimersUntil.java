package io.trato.server.history;

import io.trato.command.timer.Timers;
import io.trato.contract.Command;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;

/**
 * Timers of a history that comes to an end in the present: what is due before it is fired at its date, while history is played;
 * the rest is kept for whoever serves the log afterwards, since nothing may happen before its time.
 */
record TimersUntil(Instant present, Timers played, Timers kept) implements Timers {

    @Override
    public void set(EventMessage<?> event, String timer, Instant at, Command command) {
        Timers rightful = at.isAfter(present) ? kept : played;
        rightful.set(event, timer, at, command);
    }
}
