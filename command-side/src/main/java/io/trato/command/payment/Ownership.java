package io.trato.command.payment;

import io.trato.command.payment.GatewayOrders.Thing;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out whose a thing at a gateway is, has it settled, and keeps what is known of it: it is decided only when those whom
 * it concerns have heard it, so that a crash in between is made good by the watch, and a refusal stays in sight. A word that
 * decides nothing takes no decision back.
 */
public final class Ownership {

    private final GatewayOrders orders;

    public Ownership(GatewayOrders orders) {
        this.orders = orders;
    }

    /** @param reference as the gateway tells it, empty where it has none */
    String settle(Thing thing, String reference, String status, boolean decided, Function<Reference, Told> tell) {
        Optional<Reference> ours = Reference.parse(reference).or(() -> orders.reference(thing));
        if (ours.isEmpty()) {
            return Telling.NOT_OURS;
        }
        if (decided && orders.heard(thing, status)) {
            orders.seen(thing, ours.get(), status, true);
            return Telling.AS_BEFORE;
        }
        if (!decided) {
            orders.mentioned(thing, ours.get(), status);
            return Telling.UNDECIDED + ": " + status;
        }
        Told told = tell.apply(ours.get());
        orders.seen(thing, ours.get(), status, told.heard());
        return told.result();
    }
}
