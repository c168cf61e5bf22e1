package io.trato.server.simulate.ground;

import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome;
import io.trato.server.simulate.world.Crashes;

/** Commands of which sometimes nobody learns what came of them. */
final class CrashingCommands implements Commands {

    private final Commands commands;
    private final Crashes crashes;
    private long count;

    CrashingCommands(Commands commands, Crashes crashes) {
        this.commands = commands;
        this.crashes = crashes;
    }

    @Override
    public Outcome send(Command command, Envelope envelope) {
        crashes.here();
        count++;
        Outcome outcome = commands.send(command, envelope);
        crashes.here();
        return outcome;
    }

    long count() {
        return count;
    }
}
