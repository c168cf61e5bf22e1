package io.trato.command.payment;

import java.util.List;
import java.util.Optional;

/**
 * What was ordered of gateways, by their identifiers. It says whose a thing is where the gateway has no room for our
 * reference, and what to look at again when no webhook came: what is undecided soon and then less and less often, and what is
 * decided now and then as long as a payer may complain or a bank send it back.
 */
public interface GatewayOrders {

    /**
     * Keeps what is known of a thing; nothing of one without an identifier, which the gateway never took on.
     *
     * @param status the gateway's own word
     */
    void seen(Thing thing, Reference ours, String status, boolean decided);

    /** The same where the gateway has said nothing that decides: what it had decided before stays decided. */
    void mentioned(Thing thing, Reference ours, String status);

    /** Whose it is, if we ordered it. */
    Optional<Reference> reference(Thing thing);

    /** Whether this very word of the gateway's has been heard by those whom it concerns, and nothing since. */
    boolean heard(Thing thing, String status);

    /** Whether a thing that was told of is still open. */
    boolean undecided(Thing thing);

    /** What is due to be looked at, complaints with their payments; the next look is already set. */
    List<Thing> due(int limit);

    /** A payment, refund, payout or chargeback at a gateway. */
    record Thing(String gateway, Subject subject, String gatewayReference) {}
}
