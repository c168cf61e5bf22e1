package io.trato.command.wallet;

import io.trato.command.Context.NoFacts;
import io.trato.command.bus.CommandFamily;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.EventSourced;
import io.trato.contract.Outcome;
import io.trato.contract.wallet.WalletCommand;
import io.trato.contract.wallet.WalletEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** {@link WalletDecider} as an aggregate of Axon's. */
public final class WalletAggregate extends EventSourced<WalletCommand, WalletEvent, WalletState, NoFacts> {

    /** Axon makes one before it reads the stream. */
    public WalletAggregate() {
        super(new WalletDecider());
    }

    @CommandHandler(commandName = CommandFamily.WALLET)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(WalletCommand command, MetaData metadata, Contexts contexts) {
        return decide(command, metadata, contexts.of(metadata));
    }
}
