package io.trato.command.escrow;

import io.trato.command.bus.CommandFamily;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.EventSourced;
import io.trato.contract.Outcome;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.escrow.EscrowEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** {@link EscrowDecider} as an aggregate of Axon's; it knows by which gateways one can pay. */
public final class EscrowAggregate extends EventSourced<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> {

    /** Axon makes one before it reads the stream. */
    public EscrowAggregate() {
        super(new EscrowDecider());
    }

    @CommandHandler(commandName = CommandFamily.ESCROW)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(
            EscrowCommand command, MetaData metadata, Contexts contexts, EscrowSurroundings surroundings) {
        return decide(command, metadata, contexts.with(metadata, surroundings.factsOf(state())));
    }
}
