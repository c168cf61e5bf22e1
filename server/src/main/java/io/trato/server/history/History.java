package io.trato.server.history;

import io.trato.command.payment.GatewayOrders.Thing;
import io.trato.command.payment.Gateways;
import io.trato.command.payment.Subject;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import io.trato.projections.journal.JournalFold;
import io.trato.server.history.HistoryReport.Misfit;
import io.trato.server.simulate.check.Beds;
import io.trato.server.simulate.check.Books;
import io.trato.server.simulate.ground.Ground;
import io.trato.server.simulate.ground.Product;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Crashes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Orders of another marketplace, played in as deals under a clock that shows the orders' own times: sellers register and
 * publish, customers make an offer, pay, approve what was delivered and review it. It is the product that answers, as in a
 * simulation; here nothing goes wrong by chance.
 */
public final class History {

    /** Half of the orders are smaller than what two strangers would meet for. */
    private static final MarketRules RULES = new MarketRules(
            "history-1",
            Map.of(OlistFiles.CURRENCY, new BigDecimal("0.01")),
            MarketRules.FIRST.minimumTotal(),
            MarketRules.FIRST.levels(),
            MarketRules.FIRST.deadlines());

    private final List<Order> orders;
    private final Instant present;
    private final List<Misfit> misfits = new ArrayList<>();
    private final Agenda agenda;
    private final Books books;
    private final Play play;
    private final Tally tally = new Tally();

    History(List<Order> orders, Standing standing) {
        this.orders = orders;
        this.present = standing.present();
        Instant first = orders.stream()
                .map(Order::purchased)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        agenda = new Agenda(first.minus(Play.BEFORE));
        Chance chance = Chance.calm(1);
        Crashes crashes = new Crashes(chance, 0);
        PaidInFull gateway = new PaidInFull();
        Gateways gateways = new Gateways(List.of(gateway));
        Ground ground = standing.ground(gateways, RULES);
        books = new Books(ground, new JournalFold());
        ground.follow(books::add);
        ground.follow(new Beds()::add);
        ground.follow(events -> events.forEach((Consumer<LoggedEvent>) tally::add));
        Product product = new Product(ground, gateways, agenda, chance, crashes, standing::timers);
        play = new Play(product.commands(), agenda, misfits, payment -> {
            gateway.approve(payment);
            product.settle(new Thing(PaidInFull.NAME, Subject.PAYMENT, payment));
        });
    }

    /**
     * Plays the Olist data set.
     *
     * @param folder where its files are
     * @throws UnreadableHistory when the files are not what they should be
     */
    public static HistoryReport olist(Path folder) {
        return new History(new OlistFiles(folder).orders(), Standing.inMemory()).played();
    }

    HistoryReport played() {
        long paid = 0;
        int played = 0;
        for (Order order : orders) {
            String objection = order.objection(present);
            if (objection == null) {
                play.order(order);
                paid = Math.addExact(paid, order.paid());
                played++;
            } else {
                misfits.add(new Misfit("order " + order.id(), objection));
            }
        }
        while (agenda.step()) {
            // the books are checked with what is appended
        }
        return new HistoryReport(
                orders.size(), played, tally.completed(), tally.reviews(), paid, misfits, books.totals());
    }
}
