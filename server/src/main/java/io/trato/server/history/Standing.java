package io.trato.server.history;

import io.trato.command.payment.Gateways;
import io.trato.command.timer.Timers;
import io.trato.contract.market.MarketRules;
import io.trato.server.simulate.ground.Ground;
import io.trato.server.simulate.ground.MemoryGround;
import io.trato.server.simulate.world.Chance;
import java.time.Instant;

/** What history is played on. */
interface Standing {

    Ground ground(Gateways gateways, MarketRules rules);

    /** Where timers are set, given those whose dates come while history is played. */
    Timers timers(Timers played);

    /** Later than this nothing can have happened. */
    Instant present();

    /** Memory, which is forgotten afterwards; its clock goes on until nothing is left to happen. */
    static Standing inMemory() {
        return new Standing() {
            @Override
            public Ground ground(Gateways gateways, MarketRules rules) {
                return new MemoryGround(gateways, Chance.calm(1), rules);
            }

            @Override
            public Timers timers(Timers played) {
                return played;
            }

            @Override
            public Instant present() {
                return Instant.MAX;
            }
        };
    }
}
