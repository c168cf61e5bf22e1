package io.trato.command;

import io.trato.command.action.DealActions;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.Streams;
import io.trato.command.calendar.BookedJobs;
import io.trato.command.calendar.RememberedCalendars;
import io.trato.command.calendar.RentedListings;
import io.trato.command.calendar.StaysOnOffer;
import io.trato.command.escrow.EscrowChargebacks;
import io.trato.command.escrow.EscrowRefunds;
import io.trato.command.escrow.EscrowSurroundings;
import io.trato.command.job.AgreedRules;
import io.trato.command.job.JobSurroundings;
import io.trato.command.job.ListingZones;
import io.trato.command.offer.ListingsOnSale;
import io.trato.command.payment.Gateways;
import io.trato.command.reputation.EarnedPoints;
import io.trato.command.review.ReviewedJobs;
import io.trato.command.wallet.DecidedPayouts;
import io.trato.contract.action.AvailableActions;
import io.trato.contract.escrow.DisputeEvent;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import io.trato.contract.market.Rulebook;
import io.trato.contract.upload.StagedUploads;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked up in other streams: before a command is decided, when a gateway has news, and of what somebody may do now. */
@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

    @Bean
    AgreedRules agreedRules(Log log, Rulebook book) {
        return new AgreedRules(log, book);
    }

    @Bean
    EscrowRefunds escrowRefunds() {
        return new EscrowRefunds();
    }

    @Bean
    EscrowChargebacks escrowChargebacks() {
        return new EscrowChargebacks();
    }

    @Bean
    JobSurroundings jobSurroundings(Rulebook book, Streams streams) {
        return new JobSurroundings(book, new ListingZones(streams));
    }

    @Bean
    EscrowSurroundings escrowSurroundings(
            Gateways gateways, Rulebook book, StaysOnOffer stays, StagedUploads uploads, AppendLedger ledger) {
        return new EscrowSurroundings(
                gateways,
                book,
                stays,
                (upload, account) ->
                        ledger.holder(DisputeEvent.EVIDENCE, upload).isPresent()
                                ? Optional.empty()
                                : uploads.received(upload, account));
    }

    @Bean
    AvailableActions availableActions(
            Streams streams,
            Contexts contexts,
            ListingsOnSale listings,
            JobSurroundings jobs,
            EscrowSurroundings escrows) {
        return new DealActions(streams, contexts, listings, jobs, escrows);
    }

    @Bean
    EarnedPoints earnedPoints(Log log) {
        return new EarnedPoints(log);
    }

    @Bean
    RentedListings rentedListings(Streams streams, AgreedRules rules) {
        return new RentedListings(streams, job -> rules.ofJob(job).deadlines().stays());
    }

    @Bean
    BookedJobs bookedJobs(Log log) {
        return new BookedJobs(log);
    }

    @Bean
    RememberedCalendars rememberedCalendars(Log log) {
        return new RememberedCalendars(log);
    }

    @Bean
    StaysOnOffer staysOnOffer(RentedListings listings, RememberedCalendars calendars, BookedJobs jobs) {
        return new StaysOnOffer(listings, calendars, jobs);
    }

    @Bean
    ListingsOnSale listingsOnSale(Streams streams, Rulebook book, EarnedPoints points, StaysOnOffer stays) {
        return new ListingsOnSale(streams, book, points, stays);
    }

    @Bean
    DecidedPayouts decidedPayouts() {
        return new DecidedPayouts();
    }

    @Bean
    ReviewedJobs reviewedJobs(Log log, Rulebook book) {
        return new ReviewedJobs(log, book);
    }
}
