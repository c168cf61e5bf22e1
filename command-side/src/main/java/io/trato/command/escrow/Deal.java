package io.trato.command.escrow;

import io.trato.contract.Actor;
import io.trato.contract.offer.Side;
import org.jspecify.annotations.Nullable;

/** Whose money it is; {@code jobId} is empty before it is planned. */
record Deal(
        String jobId, String clientId, String providerId, String currency, int commissionBps, String policyVersion) {

    static final Deal NONE = new Deal("", "", "", "", 0, "");

    /** Which side the actor is on, null for a stranger. */
    @Nullable Side sideOf(Actor actor) {
        return actor.isAccount(clientId) ? Side.CLIENT : actor.isAccount(providerId) ? Side.PROVIDER : null;
    }
}
