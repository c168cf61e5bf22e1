package io.trato.command.timer;

import io.trato.contract.Outcome.Refusal;

/** A timer's command was refused where the aggregate should have done it or found that there is nothing to do any more. */
public final class TimerStuckException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TimerStuckException(TimedCommand timed, Refusal refusal) {
        super(timed.timer() + " sent " + timed.command().getClass().getSimpleName() + " to "
                + timed.command().aggregateId() + " and was refused: " + refusal.code() + " " + refusal.facts());
    }
}
