package io.trato.command;

import io.trato.command.account.AccountAggregate;
import io.trato.command.bus.EventSourced;
import io.trato.command.bus.Snapshots;
import io.trato.command.escrow.EscrowAggregate;
import io.trato.command.job.JobAggregate;
import io.trato.command.listing.ListingAggregate;
import io.trato.command.offer.OfferAggregate;
import io.trato.command.reputation.ReputationAggregate;
import io.trato.command.review.ReviewAggregate;
import io.trato.command.wallet.WalletAggregate;
import io.trato.contract.Command;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Registers the aggregates. A command says itself whom it addresses; versions are the aggregates' own matter. Those whose
 * streams grow long have snapshots.
 */
public final class AggregateModule implements ConfigurerModule {

    private static final List<Class<?>> AGGREGATES = List.of(
            AccountAggregate.class,
            ListingAggregate.class,
            OfferAggregate.class,
            JobAggregate.class,
            EscrowAggregate.class,
            WalletAggregate.class,
            ReviewAggregate.class,
            ReputationAggregate.class);

    /** A wallet and a reputation live as long as their provider; the others end with their deal. */
    private static final Map<Class<?>, Supplier<? extends EventSourced<?, ?, ?, ?>>> LONG_LIVED =
            Map.of(WalletAggregate.class, WalletAggregate::new, ReputationAggregate.class, ReputationAggregate::new);

    /** Loading a hundred events takes about a millisecond; a snapshot costs the reading and one write. */
    private static final int EVENTS_A_SNAPSHOT = 100;

    @Override
    public void configureModule(Configurer configurer) {
        AGGREGATES.forEach(aggregate -> configurer.configureAggregate(configured(aggregate)));
    }

    private static <A> AggregateConfigurer<A> configured(Class<A> aggregate) {
        AggregateConfigurer<A> configured = AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(_ -> AggregateModule::target);
        return LONG_LIVED.containsKey(aggregate)
                ? configured.configureSnapshotTrigger(AggregateModule::snapshots)
                : configured;
    }

    private static SnapshotTriggerDefinition snapshots(Configuration axon) {
        return new EventCountSnapshotTriggerDefinition(
                Snapshots.into(axon.eventStore(), LONG_LIVED), EVENTS_A_SNAPSHOT);
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        if (message.getPayload() instanceof Command command) {
            return new VersionedAggregateIdentifier(command.aggregateId(), null);
        }
        throw new IllegalArgumentException("not a command of ours: " + message.getPayloadType());
    }
}
