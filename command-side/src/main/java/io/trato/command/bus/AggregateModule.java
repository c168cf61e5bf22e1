package io.trato.command.bus;

import io.trato.command.account.AccountAggregate;
import io.trato.command.escrow.EscrowAggregate;
import io.trato.command.job.JobAggregate;
import io.trato.command.listing.ListingAggregate;
import io.trato.command.offer.OfferAggregate;
import io.trato.command.wallet.WalletAggregate;
import io.trato.contract.Command;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Registers the aggregates. A command says itself whom it addresses; versions are the aggregates' own matter. */
public final class AggregateModule implements ConfigurerModule {

    private static final List<Class<?>> AGGREGATES = List.of(
            AccountAggregate.class,
            ListingAggregate.class,
            OfferAggregate.class,
            JobAggregate.class,
            EscrowAggregate.class,
            WalletAggregate.class);

    @Override
    public void configureModule(Configurer configurer) {
        AGGREGATES.forEach(
                aggregate -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
                        .configureCommandTargetResolver(_ -> AggregateModule::target)));
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        if (message.getPayload() instanceof Command command) {
            return new VersionedAggregateIdentifier(command.aggregateId(), null);
        }
        throw new IllegalArgumentException("not a command of ours: " + message.getPayloadType());
    }
}
