package io.trato.command.reputation;

import io.trato.command.bus.CommandFamily;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.EventSourced;
import io.trato.contract.Outcome;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.Rulebook;
import io.trato.contract.reputation.ReputationCommand;
import io.trato.contract.reputation.ReputationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** {@link ReputationDecider} as an aggregate of Axon's; the market's rules say what a cause is worth. */
public final class ReputationAggregate
        extends EventSourced<ReputationCommand, ReputationEvent, ReputationState, MarketRules> {

    /** Axon makes one before it reads the stream. */
    public ReputationAggregate() {
        super(new ReputationDecider());
    }

    @CommandHandler(commandName = CommandFamily.REPUTATION)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(ReputationCommand command, MetaData metadata, Contexts contexts, Rulebook book) {
        return decide(command, metadata, contexts.with(metadata, book.at(Contexts.at(metadata))));
    }
}
