package io.trato.server.simulate.ground;

import io.trato.command.account.StreamStandings;
import io.trato.command.bus.AxonCommands;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.Streams;
import io.trato.command.bus.Unstored.Memory;
import io.trato.command.calendar.BookedJobs;
import io.trato.command.calendar.RememberedCalendars;
import io.trato.command.calendar.RentedListings;
import io.trato.command.calendar.StaysOnOffer;
import io.trato.command.escrow.EscrowSurroundings;
import io.trato.command.job.JobSurroundings;
import io.trato.command.job.ListingZones;
import io.trato.command.offer.ListingsOnSale;
import io.trato.command.payment.Gateways;
import io.trato.command.reputation.EarnedPoints;
import io.trato.command.review.ReviewedJobs;
import io.trato.contract.Commands;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.StayDeadlines;
import io.trato.server.simulate.world.Chance;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything in memory and in one thread: only what is kept, and how a command comes to its aggregate, is not the product's. */
public final class MemoryGround implements Ground {

    private final MemoryLog log = new MemoryLog();
    private final MemoryBus bus;
    private final Commands commands;

    public MemoryGround(Gateways gateways, Chance chance) {
        this(gateways, chance, MarketRules.FIRST);
    }

    /** Under other rules. */
    public MemoryGround(Gateways gateways, Chance chance, MarketRules rules) {
        Streams streams = new Streams(log);
        StreamStandings standings = new StreamStandings(streams);
        RentedListings rentals = new RentedListings(streams, StayDeadlines.FIRST);
        StaysOnOffer stays = new StaysOnOffer(rentals, new RememberedCalendars(log), new BookedJobs(log));
        bus = new MemoryBus(
                new Aggregates(
                        new Contexts(standings),
                        new ListingsOnSale(streams, rules, new EarnedPoints(log), stays),
                        new JobSurroundings(DealDeadlines.FIRST, new ListingZones(streams)),
                        new EscrowSurroundings(gateways, rules, DealDeadlines.FIRST, stays),
                        new ReviewedJobs(log, rules),
                        rentals,
                        gateways,
                        rules),
                log,
                chance);
        bus.follow(events -> events.forEach(standings::changedBy));
        commands = new AxonCommands(bus, log, Runnable::run);
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public Log log() {
        return log;
    }

    @Override
    public AppendLedger ledger() {
        return log;
    }

    @Override
    public void follow(Consumer<List<LoggedEvent>> reader) {
        bus.follow(reader);
    }

    @Override
    public Optional<Memory> state(String stream) {
        return Optional.ofNullable(bus.state(stream));
    }

    @Override
    public void forget(String stream, long before) {
        if (before == Long.MAX_VALUE) {
            bus.forget(stream);
        }
        log.forget(stream, before);
    }
}
