package io.trato.server.simulate;

import io.trato.command.payment.Gateways;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import io.trato.projections.ReadModel;
import io.trato.projections.journal.JournalFold;
import io.trato.server.simulate.check.Acknowledgements;
import io.trato.server.simulate.check.Beds;
import io.trato.server.simulate.check.Books;
import io.trato.server.simulate.check.Closing;
import io.trato.server.simulate.check.Dates;
import io.trato.server.simulate.check.Replays;
import io.trato.server.simulate.gateway.Post;
import io.trato.server.simulate.gateway.Till;
import io.trato.server.simulate.gateway.WaywardGateway;
import io.trato.server.simulate.ground.DealOf;
import io.trato.server.simulate.ground.Ground;
import io.trato.server.simulate.ground.MemoryGround;
import io.trato.server.simulate.ground.Product;
import io.trato.server.simulate.people.Hands;
import io.trato.server.simulate.people.Marketplace;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Crashes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Years of the marketplace under a clock of their own: the product's aggregates, policies, timers, settlements and folds, with
 * people who do what they like, a payment provider that cannot be relied on, and a process that may end between any two steps.
 * What must be true is checked after every step, and at the end against the payment provider's own books.
 */
public final class Simulation {

    private static final int CRASHES = 2;

    private final Settings settings;
    private final Agenda agenda;
    private final Crashes crashes;
    private final Till till = new Till();
    private final Ground ground;
    private final Product product;
    private final Books books;
    private final Replays replays;
    private final Marketplace market;
    private final Set<String> streams = new HashSet<>();
    private long events;
    private long fingerprint = 1;

    public Simulation(Settings settings) {
        this(settings, MemoryGround::new, new JournalFold());
    }

    /**
     * On another ground, or with another journal.
     *
     * @param standing what the product stands on, given the payment gateways
     */
    public Simulation(
            Settings settings, BiFunction<Gateways, Chance, Ground> standing, ReadModel<JournalEntry> journal) {
        this.settings = settings;
        agenda = new Agenda(settings.begin());
        Chance chance = new Chance(settings.seed());
        crashes = new Crashes(chance, CRASHES);
        Post post = new Post(agenda, chance);
        WaywardGateway gateway = new WaywardGateway(agenda, chance, crashes, till, post);
        Gateways gateways = new Gateways(List.of(gateway));
        ground = standing.apply(gateways, chance);
        books = new Books(ground, journal);
        ground.follow(books::add);
        ground.follow(new Beds()::add);
        Dates dates = new Dates(MarketRules.FIRST.deadlines().deals());
        ground.follow(dates::add);
        Acknowledgements acknowledgements = new Acknowledgements(ground);
        ground.follow(acknowledgements::add);
        product = new Product(ground, gateways, agenda, chance, crashes);
        post.to(product::settle);
        replays = new Replays(ground, product);
        ground.follow(replays::add);
        ground.follow(this::count);
        Hands hands = new Hands(product.commands(), agenda, chance, acknowledgements);
        market = new Marketplace(hands, agenda, chance, books, settings.clients(), settings.providers());
        ground.follow(market::sees);
        agenda.whenSettled(deal -> {
            books.settled(deal);
            dates.settled(deal);
            replays.settled(deal);
            product.settled(deal);
            gateway.settled(deal);
            market.settled(deal);
        });
    }

    /** Who is shown each event when it is in the log. */
    public void follow(Consumer<LoggedEvent> reader) {
        ground.follow(committed -> committed.forEach(reader));
    }

    /** @throws Broken when anything is not as it must be */
    public Report run() {
        long begun = System.nanoTime();
        try {
            market.open(settings.end(), settings.mean());
            while (agenda.step()) {
                // the checks are with what is appended
            }
            streams.forEach(replays::compare);
            books.closed();
            new Closing(books.totals(), till.held()).check();
        } catch (RuntimeException | AssertionError | StackOverflowError why) {
            throw new Broken(settings, agenda.steps(), agenda.instant(), why);
        }
        return report(Duration.ofNanos(System.nanoTime() - begun));
    }

    private Report report(Duration took) {
        return new Report(
                market.begun(),
                agenda.steps(),
                events,
                product.commandsSent(),
                crashes.count(),
                replays.count(),
                fingerprint,
                books.totals(),
                took);
    }

    private void count(List<LoggedEvent> committed) {
        for (LoggedEvent event : committed) {
            events++;
            fingerprint = fingerprint * 1_000_003
                    + event.streamId().hashCode()
                    + event.event().getClass().getName().hashCode()
                    + event.at().hashCode();
            if (DealOf.stream(event.streamId()).isEmpty()) {
                streams.add(event.streamId());
            }
        }
    }
}
