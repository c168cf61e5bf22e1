package io.trato.command.payment;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import java.time.Clock;
import java.util.Optional;

/** Sends the commands that follow from what gateways say, and puts into words what came of it. */
public final class Telling {

    static final String NOT_OURS = "not ours";
    static final String AS_BEFORE = "as before";
    static final String UNDECIDED = "undecided";

    private final Commands commands;
    private final Clock clock;

    public Telling(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Told tell(Optional<Command> command) {
        return command.map(this::tell).orElse(new Told(true, NOT_OURS));
    }

    /** @throws IllegalStateException when it is worth another try: busy, or what it is about is not known there yet */
    Told tell(Command command) {
        return switch (commands.send(command, Envelope.of(Actor.system("payment-settlement"), clock.instant()))) {
            case Receipt _ -> new Told(true, "settled");
            case Refusal(RefusalCode code, var _, var _)
            when code == RefusalCode.BUSY || code == RefusalCode.NOT_FUNDED ->
                throw new IllegalStateException("whom it concerns cannot hear it yet: " + code);
            case Refusal refusal -> new Told(false, "refused: " + refusal.code() + " " + refusal.facts());
        };
    }
}
