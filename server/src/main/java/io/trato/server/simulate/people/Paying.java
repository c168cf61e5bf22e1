package io.trato.server.simulate.people;

import io.trato.contract.Ids;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.server.simulate.gateway.WaywardGateway;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;

/** How clients pay: soon, at the last moment, a second time when it failed, or never. */
record Paying(Hands hands, Chance chance) {

    private static final Duration HOURS = Duration.ofHours(5);
    private static final Duration LAST_MOMENT = Duration.ofHours(76);

    void asked(Deal deal) {
        if (chance.happens(960)) {
            pay(deal);
        }
    }

    void failed(Deal deal) {
        if (chance.happens(850)) {
            pay(deal);
        }
    }

    private void pay(Deal deal) {
        hands.want(
                deal.id(),
                deal.client(),
                chance.lasting(Duration.ZERO, chance.happens(50) ? LAST_MOMENT : HOURS),
                new StartFunding(deal.escrow(), chance.id(Ids.PAYMENT), WaywardGateway.NAME, "card"));
    }
}
