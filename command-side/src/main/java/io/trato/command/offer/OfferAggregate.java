package io.trato.command.offer;

import io.trato.command.bus.CommandFamily;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.EventSourced;
import io.trato.contract.Outcome;
import io.trato.contract.offer.OfferCommand;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferCommand.MakeOffer;
import io.trato.contract.offer.OfferCommand.RequestQuote;
import io.trato.contract.offer.OfferEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** {@link OfferDecider} as an aggregate of Axon's; it looks at the listing that is dealt about. */
public final class OfferAggregate extends EventSourced<OfferCommand, OfferEvent, OfferState, OfferFacts> {

    /** Axon makes one before it reads the stream. */
    public OfferAggregate() {
        super(new OfferDecider());
    }

    @CommandHandler(commandName = CommandFamily.OFFER)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Outcome handle(OfferCommand command, MetaData metadata, Contexts contexts, ListingsOnSale listings) {
        return decide(command, metadata, contexts.with(metadata, facts(command, listings)));
    }

    private OfferFacts facts(OfferCommand command, ListingsOnSale listings) {
        return command instanceof AcceptOffer && state().status() != null
                ? listings.factsAtAcceptance(state().listingId(), state().providerId())
                : listings.factsOf(listingOf(command));
    }

    /** A running negotiation stays with its listing, whatever the command says. */
    private String listingOf(OfferCommand command) {
        if (state().status() != null) {
            return state().listingId();
        }
        return switch (command) {
            case RequestQuote(var _, var listingId, var _) -> listingId;
            case MakeOffer(var _, var listingId, var _) -> listingId;
            default -> "";
        };
    }
}
