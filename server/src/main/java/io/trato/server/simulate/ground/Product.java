package io.trato.server.simulate.ground;

import io.trato.command.calendar.BookedJobs;
import io.trato.command.escrow.EscrowChargebacks;
import io.trato.command.escrow.EscrowRefunds;
import io.trato.command.job.AgreedRules;
import io.trato.command.payment.ChargebackSettlement;
import io.trato.command.payment.GatewayOrders.Thing;
import io.trato.command.payment.GatewayUnavailableException;
import io.trato.command.payment.Gateways;
import io.trato.command.payment.Ownership;
import io.trato.command.payment.PaymentDesk;
import io.trato.command.payment.PaymentNews;
import io.trato.command.payment.PaymentPolicy;
import io.trato.command.payment.PaymentSettlement;
import io.trato.command.payment.PayoutSettlement;
import io.trato.command.payment.RefundPolicy;
import io.trato.command.payment.RefundSettlement;
import io.trato.command.payment.Settlements;
import io.trato.command.payment.Telling;
import io.trato.command.policy.DealPolicies;
import io.trato.command.policy.DealTimers;
import io.trato.command.policy.Reaction;
import io.trato.command.policy.ReputationPolicies;
import io.trato.command.policy.StayPolicies;
import io.trato.command.policy.WalletPolicies;
import io.trato.command.policy.WalletTimers;
import io.trato.command.timer.TimerFiring;
import io.trato.command.timer.Timers;
import io.trato.command.wallet.DecidedPayouts;
import io.trato.command.wallet.PayoutPolicy;
import io.trato.contract.Commands;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.Rulebook;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Crash;
import io.trato.server.simulate.world.Crashes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The product's policies, timers and settlements on some ground, in a process that may end between any two steps. */
public final class Product {

    private final CrashingCommands commands;
    private final MemoryOrders orders;
    private final Settlements settlements;
    private final List<Follower> followers;
    private final Map<Class<?>, List<Follower>> concerned = new HashMap<>();

    public Product(Ground ground, Gateways gateways, Agenda agenda, Chance chance, Crashes crashes) {
        this(ground, gateways, agenda, chance, crashes, timers -> timers);
    }

    /** @param kept where timers are set, given those that are on the agenda */
    public Product(
            Ground ground,
            Gateways gateways,
            Agenda agenda,
            Chance chance,
            Crashes crashes,
            UnaryOperator<Timers> kept) {
        commands = new CrashingCommands(ground.commands(), crashes);
        orders = new MemoryOrders(agenda, crashes, this::look);
        Telling telling = new Telling(commands, agenda);
        Ownership ownership = new Ownership(orders);
        RefundSettlement refunds = new RefundSettlement(List.of(new EscrowRefunds()), ownership, telling);
        PayoutSettlement payouts = new PayoutSettlement(List.of(new DecidedPayouts()), ownership, telling);
        PaymentNews news = new PaymentNews(ownership, telling);
        ChargebackSettlement chargebacks =
                new ChargebackSettlement(List.of(new EscrowChargebacks()), orders, telling, news);
        PaymentSettlement payments = new PaymentSettlement(news, chargebacks);
        settlements = new Settlements(gateways, List.of(payments, refunds, payouts, chargebacks));
        PaymentDesk desk = new PaymentDesk(gateways, news, refunds, payouts);
        Reaction reaction = new Reaction(commands);
        Timers timers = kept.apply(new MemoryTimers(new TimerFiring(commands, agenda), agenda, chance, crashes));
        BookedJobs booked = new BookedJobs(ground.log());
        followers = Stream.of(
                        new DealPolicies(reaction, booked),
                        new StayPolicies(reaction, timers, booked),
                        new DealTimers(timers, new AgreedRules(ground.log(), Rulebook.KNOWN)),
                        new PaymentPolicy(desk),
                        new RefundPolicy(desk),
                        new PayoutPolicy(desk),
                        new WalletPolicies(reaction),
                        new WalletTimers(timers),
                        new ReputationPolicies(reaction, timers, ground.log(), MarketRules.FIRST))
                .map(policies -> new Follower(policies, ground.log(), agenda, chance))
                .toList();
        ground.follow(this::appended);
    }

    /** What everybody sends their commands by; one that ends in a {@link Crash} may have been done. */
    public Commands commands() {
        return commands;
    }

    public long commandsSent() {
        return commands.count();
    }

    /**
     * What a webhook leads to.
     *
     * @throws GatewayUnavailableException when the gateway cannot be asked about it now
     */
    public void settle(Thing thing) {
        settlements.settle(thing);
    }

    /** Nothing will happen about a deal any more. */
    public void settled(String deal) {
        orders.settled(deal);
    }

    /** The first event of a stream that a policy may still have to answer. */
    public long needed(String stream) {
        return followers.stream()
                .mapToLong(follower -> follower.needed(stream))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void appended(List<LoggedEvent> events) {
        for (LoggedEvent event : events) {
            concerned
                    .computeIfAbsent(event.event().getClass(), this::concernedBy)
                    .forEach(follower -> follower.appended(event));
        }
    }

    private List<Follower> concernedBy(Class<?> event) {
        return followers.stream().filter(follower -> follower.concerns(event)).toList();
    }

    private void look(Thing thing) {
        try {
            settlements.review(thing);
        } catch (Crash | GatewayUnavailableException | IllegalStateException later) {
            // it will be looked at again
        }
    }
}
