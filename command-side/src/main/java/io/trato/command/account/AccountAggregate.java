package io.trato.command.account;

import io.trato.command.Context.NoFacts;
import io.trato.command.bus.CommandFamily;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.EventSourced;
import io.trato.contract.Outcome;
import io.trato.contract.account.AccountCommand;
import io.trato.contract.account.AccountEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** {@link AccountDecider} as an aggregate of Axon's. */
public final class AccountAggregate extends EventSourced<AccountCommand, AccountEvent, AccountState, NoFacts> {

    /** Axon makes one before it reads the stream. */
    public AccountAggregate() {
        super(new AccountDecider());
    }

    @CommandHandler(commandName = CommandFamily.ACCOUNT)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(AccountCommand command, MetaData metadata, Contexts contexts) {
        return decide(command, metadata, contexts.of(metadata));
    }
}
