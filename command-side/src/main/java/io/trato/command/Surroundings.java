package io.trato.command;

import io.trato.command.account.StreamStandings;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.Streams;
import io.trato.command.calendar.BookedJobs;
import io.trato.command.calendar.RememberedCalendars;
import io.trato.command.calendar.RentedListings;
import io.trato.command.calendar.StaysOnOffer;
import io.trato.command.escrow.EscrowSurroundings;
import io.trato.command.job.AgreedRules;
import io.trato.command.job.JobSurroundings;
import io.trato.command.job.ListingZones;
import io.trato.command.offer.ListingsOnSale;
import io.trato.command.payment.Gateways;
import io.trato.command.reputation.EarnedPoints;
import io.trato.command.review.ReviewedJobs;
import io.trato.contract.account.Standings;
import io.trato.contract.log.Log;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.Rulebook;
import java.util.Optional;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/**
 * What the handlers of aggregates ask for, made of a log, where it is not Spring that brings it together: see
 * {@link CommandConfiguration} for that. As a module of Axon's it registers all of it, and the aggregates.
 */
public record Surroundings(
        Streams streams,
        StreamStandings standings,
        Contexts contexts,
        ListingsOnSale listings,
        JobSurroundings jobs,
        EscrowSurroundings escrows,
        ReviewedJobs reviewed,
        RentedListings rentals,
        Gateways gateways,
        AgreedRules agreed,
        Rulebook book)
        implements ConfigurerModule {

    /** Without uploads, and with one version of the rules. */
    public static Surroundings of(Log log, Gateways gateways, MarketRules rules) {
        return of(log, gateways, Rulebook.of(rules));
    }

    /** Without uploads. */
    public static Surroundings of(Log log, Gateways gateways, Rulebook book) {
        AgreedRules agreed = new AgreedRules(log, book);
        Streams streams = new Streams(log);
        StreamStandings standings = new StreamStandings(streams);
        RentedListings rentals =
                new RentedListings(streams, job -> agreed.ofJob(job).deadlines().stays());
        StaysOnOffer stays = new StaysOnOffer(rentals, new RememberedCalendars(log), new BookedJobs(log));
        return new Surroundings(
                streams,
                standings,
                new Contexts(standings),
                new ListingsOnSale(streams, book, new EarnedPoints(log), stays),
                new JobSurroundings(book, new ListingZones(streams)),
                new EscrowSurroundings(gateways, book, stays, (_, _) -> Optional.empty()),
                new ReviewedJobs(log, book),
                rentals,
                gateways,
                agreed,
                book);
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .registerComponent(Standings.class, _ -> standings)
                .registerComponent(Contexts.class, _ -> contexts)
                .registerComponent(ListingsOnSale.class, _ -> listings)
                .registerComponent(JobSurroundings.class, _ -> jobs)
                .registerComponent(EscrowSurroundings.class, _ -> escrows)
                .registerComponent(ReviewedJobs.class, _ -> reviewed)
                .registerComponent(RentedListings.class, _ -> rentals)
                .registerComponent(Gateways.class, _ -> gateways)
                .registerComponent(AgreedRules.class, _ -> agreed)
                .registerComponent(Rulebook.class, _ -> book);
        new AggregateModule().configureModule(configurer);
    }
}
