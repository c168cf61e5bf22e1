package io.trato.server.simulate.ground;

import io.trato.command.Surroundings;
import io.trato.command.bus.AxonCommands;
import io.trato.command.bus.Unstored.Memory;
import io.trato.command.payment.Gateways;
import io.trato.contract.Commands;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import io.trato.server.simulate.world.Chance;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Everything in memory and in one thread: only what is kept, and how a command comes to its aggregate, is not the product's. */
public final class MemoryGround implements Ground {

    private final MemoryLog log;
    private final MemoryBus bus;
    private final Commands commands;

    public MemoryGround(Gateways gateways, Chance chance) {
        this(gateways, chance, UnaryOperator.identity(), new MemoryLog());
    }

    /** Under other rules. */
    public MemoryGround(Gateways gateways, Chance chance, MarketRules rules) {
        this(gateways, chance, rules, UnaryOperator.identity(), new MemoryLog());
    }

    /** With something between a command and its aggregate, or with another log. */
    MemoryGround(Gateways gateways, Chance chance, UnaryOperator<Attempts> between, MemoryLog log) {
        this(gateways, chance, MarketRules.FIRST, between, log);
    }

    private MemoryGround(
            Gateways gateways, Chance chance, MarketRules rules, UnaryOperator<Attempts> between, MemoryLog log) {
        this.log = log;
        Surroundings surroundings = Surroundings.of(log, gateways, rules);
        bus = new MemoryBus(between.apply(new Aggregates(surroundings)), log, chance);
        bus.follow(events -> events.forEach(surroundings.standings()::changedBy));
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
