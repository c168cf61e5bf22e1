package io.trato.command.timer;

import io.trato.contract.Command;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;

/** Where policies set timers: commands with a date. */
public interface Timers {

    /**
     * Sets a timer that follows from an event; the same timer from the same event a second time changes nothing. For
     * policies, which never run in a replay.
     *
     * @param timer its name, unique among those that this event sets
     * @param at when the command is sent, not before; a date that has passed means now
     */
    void set(EventMessage<?> event, String timer, Instant at, Command command);
}
