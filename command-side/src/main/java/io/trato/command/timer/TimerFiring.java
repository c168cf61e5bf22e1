package io.trato.command.timer;

import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome.Refusal;
import java.time.Clock;
import java.time.Instant;

/** Sends a command whose date has come. */
public final class TimerFiring {

    private final Commands commands;
    private final Clock clock;

    public TimerFiring(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The command carries the present, but never less than its date: the clock of the node that fires may be behind that of
     * the one that set it.
     *
     * @throws TimerStuckException when it was refused; it is tried again
     */
    public void fire(TimedCommand timed, Instant due) {
        Instant now = clock.instant();
        Envelope envelope = Envelope.following(
                timed.timer(), now.isBefore(due) ? due : now, timed.correlationId(), timed.causationId());
        if (commands.send(timed.command(), envelope) instanceof Refusal refusal) {
            throw new TimerStuckException(timed, refusal);
        }
    }
}
