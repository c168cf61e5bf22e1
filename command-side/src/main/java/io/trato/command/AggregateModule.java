package io.trato.command;

import io.trato.command.account.AccountAggregate;
import io.trato.command.bus.EventSourced;
import io.trato.command.bus.RememberingRepository;
import io.trato.command.bus.Snapshots;
import io.trato.command.calendar.CalendarAggregate;
import io.trato.command.escrow.EscrowAggregate;
import io.trato.command.job.JobAggregate;
import io.trato.command.listing.ListingAggregate;
import io.trato.command.offer.OfferAggregate;
import io.trato.command.reputation.ReputationAggregate;
import io.trato.command.review.ReviewAggregate;
import io.trato.command.wallet.WalletAggregate;
import io.trato.contract.Command;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Registers the aggregates. A command says itself whom it addresses; versions are the aggregates' own matter. Those whose
 * streams grow long have snapshots.
 */
public final class AggregateModule implements ConfigurerModule {

    /** Loading a hundred events takes about a millisecond; a snapshot costs the reading and one write. */
    private static final int EVENTS_A_SNAPSHOT = 100;

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .configureAggregate(shortLived(AccountAggregate.class, AccountAggregate::new))
                .configureAggregate(shortLived(ListingAggregate.class, ListingAggregate::new))
                .configureAggregate(shortLived(OfferAggregate.class, OfferAggregate::new))
                .configureAggregate(shortLived(JobAggregate.class, JobAggregate::new))
                .configureAggregate(shortLived(EscrowAggregate.class, EscrowAggregate::new))
                .configureAggregate(shortLived(ReviewAggregate.class, ReviewAggregate::new))
                .configureAggregate(longLived(WalletAggregate.class, WalletAggregate::new))
                .configureAggregate(longLived(ReputationAggregate.class, ReputationAggregate::new))
                .configureAggregate(longLived(CalendarAggregate.class, CalendarAggregate::new));
    }

    /** Ends with its listing or deal. */
    private static <A extends EventSourced<?, ?, ?, ?>> AggregateConfigurer<A> shortLived(
            Class<A> type, Supplier<A> fresh) {
        return configured(type, fresh, _ -> NoSnapshotTriggerDefinition.INSTANCE);
    }

    /** Lives as long as its provider, or is let as long as its listing: snapshots keep its loading short. */
    private static <A extends EventSourced<?, ?, ?, ?>> AggregateConfigurer<A> longLived(
            Class<A> type, Supplier<A> fresh) {
        return configured(
                type,
                fresh,
                axon -> new EventCountSnapshotTriggerDefinition(
                        Snapshots.into(axon.eventStore(), fresh), EVENTS_A_SNAPSHOT));
    }

    private static <A extends EventSourced<?, ?, ?, ?>> AggregateConfigurer<A> configured(
            Class<A> type, Supplier<A> fresh, Function<Configuration, SnapshotTriggerDefinition> snapshots) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(_ -> AggregateModule::target)
                .configureRepository(axon -> RememberingRepository.of(type, fresh, snapshots.apply(axon), axon));
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        if (message.getPayload() instanceof Command command) {
            return new VersionedAggregateIdentifier(command.aggregateId(), null);
        }
        throw new IllegalArgumentException("not a command of ours: " + message.getPayloadType());
    }
}
