package io.trato.server.simulate;

import io.trato.command.bus.Unstored.Memory;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.server.simulate.ground.Ground;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A ground on which commands do not arrive as they were sent. */
record FaultyGround(Ground sound, Fault fault) implements Ground {

    interface Fault {
        Outcome send(Commands commands, Command command, Envelope envelope);
    }

    /** As if the payment provider had kept nothing. */
    static Command withoutFee(Command command) {
        return command instanceof ConfirmPayment c
                ? new ConfirmPayment(
                        c.escrowId(),
                        c.paymentId(),
                        c.gatewayReference(),
                        c.gatewayStatus(),
                        c.amount(),
                        c.currency(),
                        0)
                : command;
    }

    @Override
    public Commands commands() {
        return (command, envelope) -> fault.send(sound.commands(), command, envelope);
    }

    @Override
    public Log log() {
        return sound.log();
    }

    @Override
    public AppendLedger ledger() {
        return sound.ledger();
    }

    @Override
    public void follow(Consumer<List<LoggedEvent>> reader) {
        sound.follow(reader);
    }

    @Override
    public Optional<Memory> state(String stream) {
        return sound.state(stream);
    }

    @Override
    public void forget(String stream, long before) {
        sound.forget(stream, before);
    }
}
