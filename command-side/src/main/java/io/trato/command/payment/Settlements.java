package io.trato.command.payment;

import io.trato.command.payment.GatewayOrders.Thing;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settlement for each kind of thing that a gateway may tell of. */
public final class Settlements {

    private final Gateways gateways;
    private final Map<Subject, Settlement> bySubject;

    public Settlements(Gateways gateways, List<Settlement> settlements) {
        this.gateways = gateways;
        this.bySubject =
                settlements.stream().collect(Collectors.toUnmodifiableMap(Settlement::subject, Function.identity()));
    }

    /** @return what came of it */
    public String settle(Thing thing) {
        return with(thing, Settlement::settle);
    }

    /** The same where no news may have come at all. */
    public String review(Thing thing) {
        return with(thing, Settlement::review);
    }

    private String with(Thing thing, Way way) {
        Settlement settlement = bySubject.get(thing.subject());
        return settlement == null
                ? "of no concern"
                : way.settle(settlement, gateways.require(thing.gateway()), thing.gatewayReference());
    }

    private interface Way {

        String settle(Settlement settlement, PaymentGateway gateway, String gatewayReference);
    }
}
