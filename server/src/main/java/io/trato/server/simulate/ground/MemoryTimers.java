package io.trato.server.simulate.ground;

import io.trato.command.timer.TimedCommand;
import io.trato.command.timer.TimerFiring;
import io.trato.command.timer.Timers;
import io.trato.contract.Command;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Crash;
import io.trato.server.simulate.world.Crashes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;

/**
 * Timers in memory: fired late at times, and once more when the process ended before it was noted that they had been. One that
 * was done is forgotten, so that the same timer from the same event is set and fired again, as it is in the database.
 */
final class MemoryTimers implements Timers {

    private static final int LATE = 20;
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration OUTAGE = Duration.ofDays(2);

    private final TimerFiring firing;
    private final Agenda agenda;
    private final Chance chance;
    private final Crashes crashes;
    private final Set<String> waiting = new HashSet<>();

    MemoryTimers(TimerFiring firing, Agenda agenda, Chance chance, Crashes crashes) {
        this.firing = firing;
        this.agenda = agenda;
        this.chance = chance;
        this.crashes = crashes;
    }

    @Override
    public void set(EventMessage<?> event, String timer, Instant at, Command command) {
        TimedCommand timed = TimedCommand.following(event, timer, command);
        crashes.here();
        if (waiting.add(timed.key())) {
            Duration late = chance.lasting(Duration.ZERO, chance.happens(LATE) ? OUTAGE : POLL);
            agenda.at(at.plus(late), DealOf.stream(command.aggregateId()), () -> fire(timed, at));
        }
        crashes.here();
    }

    private void fire(TimedCommand timed, Instant due) {
        try {
            firing.fire(timed, due);
            crashes.here();
            waiting.remove(timed.key());
        } catch (Crash ended) {
            agenda.in(
                    chance.lasting(POLL, Duration.ofHours(1)),
                    DealOf.stream(timed.command().aggregateId()),
                    () -> fire(timed, due));
        }
    }
}
