package io.trato.command.wallet;

import io.trato.command.bus.CommandFamily;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.EventSourced;
import io.trato.command.job.AgreedRules;
import io.trato.command.payment.Gateways;
import io.trato.contract.Outcome;
import io.trato.contract.wallet.WalletCommand;
import io.trato.contract.wallet.WalletEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** {@link WalletDecider} as an aggregate of Axon's; it knows by which gateways one can be paid. */
public final class WalletAggregate extends EventSourced<WalletCommand, WalletEvent, WalletState, WalletFacts> {

    /** Axon makes one before it reads the stream. */
    public WalletAggregate() {
        super(new WalletDecider());
    }

    @CommandHandler(commandName = CommandFamily.WALLET)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(
            WalletCommand command, MetaData metadata, Contexts contexts, Gateways gateways, AgreedRules rules) {
        return decide(
                command,
                metadata,
                contexts.with(
                        metadata,
                        new WalletFacts(gateways.payingOut(), rules.at(Contexts.at(metadata)), rules::ofJob)));
    }
}
