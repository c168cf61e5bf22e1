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
    static final String UNDECIDED = "undecided";

    private final Commands commands;
    private final Clock clock;

    public Telling(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    String tell(Optional<Command> command) {
        return command.map(this::tell).orElse(NOT_OURS);
    }

    /** @throws IllegalStateException when it is worth another try */
    String tell(Command command) {
        return switch (commands.send(command, Envelope.of(Actor.system("payment-settlement"), clock.instant()))) {
            case Receipt _ -> "settled";
            case Refusal(RefusalCode code, var _, var _)
            when code == RefusalCode.BUSY -> throw new IllegalStateException("whom it concerns is busy");
            case Refusal refusal -> "refused: " + refusal.code() + " " + refusal.facts();
        };
    }
}
