package io.trato.command.listing;

import io.trato.command.bus.CommandFamily;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.EventSourced;
import io.trato.contract.Outcome;
import io.trato.contract.account.KycStatus;
import io.trato.contract.account.Standing;
import io.trato.contract.listing.ListingCommand;
import io.trato.contract.listing.ListingEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** {@link ListingDecider} as an aggregate of Axon's; the provider who asks brings the KYC status. */
public final class ListingAggregate extends EventSourced<ListingCommand, ListingEvent, ListingState, ListingFacts> {

    /** Axon makes one before it reads the stream. */
    public ListingAggregate() {
        super(new ListingDecider());
    }

    @CommandHandler(commandName = CommandFamily.LISTING)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(ListingCommand command, MetaData metadata, Contexts contexts) {
        return decide(command, metadata, contexts.knowing(metadata, ListingAggregate::facts));
    }

    private static ListingFacts facts(@Nullable Standing standing) {
        return new ListingFacts(standing == null ? KycStatus.NONE : standing.kyc());
    }
}
