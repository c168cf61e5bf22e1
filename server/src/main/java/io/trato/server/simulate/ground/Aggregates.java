package io.trato.server.simulate.ground;

import io.trato.command.Surroundings;
import io.trato.command.account.AccountAggregate;
import io.trato.command.bus.Unstored;
import io.trato.command.bus.Unstored.Attempt;
import io.trato.command.bus.Unstored.Memory;
import io.trato.command.calendar.CalendarAggregate;
import io.trato.command.escrow.EscrowAggregate;
import io.trato.command.job.JobAggregate;
import io.trato.command.listing.ListingAggregate;
import io.trato.command.offer.OfferAggregate;
import io.trato.command.reputation.ReputationAggregate;
import io.trato.command.review.ReviewAggregate;
import io.trato.command.wallet.WalletAggregate;
import io.trato.contract.Command;
import io.trato.contract.account.AccountCommand;
import io.trato.contract.calendar.CalendarCommand;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.job.JobCommand;
import io.trato.contract.listing.ListingCommand;
import io.trato.contract.offer.OfferCommand;
import io.trato.contract.reputation.ReputationCommand;
import io.trato.contract.review.ReviewCommand;
import io.trato.contract.wallet.WalletCommand;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** The product's aggregates with what their handlers ask for. */
record Aggregates(Surroundings its) implements Attempts {

    @Override
    public Attempt attempt(Command command, MetaData metadata, @Nullable Memory before) {
        String id = command.aggregateId();
        return switch (command) {
            case AccountCommand c ->
                Unstored.attempt(new AccountAggregate(), id, before, it -> it.handle(c, metadata, its.contexts()));
            case ListingCommand c ->
                Unstored.attempt(new ListingAggregate(), id, before, it -> it.handle(c, metadata, its.contexts()));
            case OfferCommand c ->
                Unstored.attempt(
                        new OfferAggregate(), id, before, it -> it.handle(c, metadata, its.contexts(), its.listings()));
            case JobCommand c ->
                Unstored.attempt(
                        new JobAggregate(), id, before, it -> it.handle(c, metadata, its.contexts(), its.jobs()));
            case EscrowCommand c ->
                Unstored.attempt(
                        new EscrowAggregate(), id, before, it -> it.handle(c, metadata, its.contexts(), its.escrows()));
            case ReviewCommand c ->
                Unstored.attempt(
                        new ReviewAggregate(),
                        id,
                        before,
                        it -> it.handle(c, metadata, its.contexts(), its.reviewed()));
            case WalletCommand c ->
                Unstored.attempt(
                        new WalletAggregate(),
                        id,
                        before,
                        it -> it.handle(c, metadata, its.contexts(), its.gateways(), its.agreed()));
            case ReputationCommand c ->
                Unstored.attempt(
                        new ReputationAggregate(),
                        id,
                        before,
                        it -> it.handle(c, metadata, its.contexts(), its.book()));
            case CalendarCommand c ->
                Unstored.attempt(
                        new CalendarAggregate(),
                        id,
                        before,
                        it -> it.handle(c, metadata, its.contexts(), its.rentals()));
            default -> throw new IllegalArgumentException("no aggregate handles " + command.getClass());
        };
    }
}
