package io.trato.server.simulate.ground;

import io.trato.command.account.AccountAggregate;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.Unstored;
import io.trato.command.bus.Unstored.Attempt;
import io.trato.command.bus.Unstored.Memory;
import io.trato.command.calendar.CalendarAggregate;
import io.trato.command.calendar.RentedListings;
import io.trato.command.escrow.EscrowAggregate;
import io.trato.command.escrow.EscrowSurroundings;
import io.trato.command.job.JobAggregate;
import io.trato.command.job.JobSurroundings;
import io.trato.command.listing.ListingAggregate;
import io.trato.command.offer.ListingsOnSale;
import io.trato.command.offer.OfferAggregate;
import io.trato.command.payment.Gateways;
import io.trato.command.reputation.ReputationAggregate;
import io.trato.command.review.ReviewAggregate;
import io.trato.command.review.ReviewedJobs;
import io.trato.command.wallet.WalletAggregate;
import io.trato.contract.Command;
import io.trato.contract.account.AccountCommand;
import io.trato.contract.calendar.CalendarCommand;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.job.JobCommand;
import io.trato.contract.listing.ListingCommand;
import io.trato.contract.market.MarketRules;
import io.trato.contract.offer.OfferCommand;
import io.trato.contract.reputation.ReputationCommand;
import io.trato.contract.review.ReviewCommand;
import io.trato.contract.wallet.WalletCommand;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** The product's aggregates with what their handlers ask for. */
record Aggregates(
        Contexts contexts,
        ListingsOnSale listings,
        JobSurroundings jobs,
        EscrowSurroundings escrows,
        ReviewedJobs reviewed,
        RentedListings rentals,
        Gateways gateways,
        MarketRules rules) {

    Attempt attempt(Command command, MetaData metadata, @Nullable Memory before) {
        String id = command.aggregateId();
        return switch (command) {
            case AccountCommand c ->
                Unstored.attempt(new AccountAggregate(), id, before, it -> it.handle(c, metadata, contexts));
            case ListingCommand c ->
                Unstored.attempt(new ListingAggregate(), id, before, it -> it.handle(c, metadata, contexts));
            case OfferCommand c ->
                Unstored.attempt(new OfferAggregate(), id, before, it -> it.handle(c, metadata, contexts, listings));
            case JobCommand c ->
                Unstored.attempt(new JobAggregate(), id, before, it -> it.handle(c, metadata, contexts, jobs));
            case EscrowCommand c ->
                Unstored.attempt(new EscrowAggregate(), id, before, it -> it.handle(c, metadata, contexts, escrows));
            case ReviewCommand c ->
                Unstored.attempt(new ReviewAggregate(), id, before, it -> it.handle(c, metadata, contexts, reviewed));
            case WalletCommand c ->
                Unstored.attempt(
                        new WalletAggregate(), id, before, it -> it.handle(c, metadata, contexts, gateways, rules));
            case ReputationCommand c ->
                Unstored.attempt(new ReputationAggregate(), id, before, it -> it.handle(c, metadata, contexts, rules));
            case CalendarCommand c ->
                Unstored.attempt(new CalendarAggregate(), id, before, it -> it.handle(c, metadata, contexts, rentals));
            default -> throw new IllegalArgumentException("no aggregate handles " + command.getClass());
        };
    }
}
