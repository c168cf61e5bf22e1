package io.trato.command.offer;

import io.trato.command.Context;
import io.trato.command.Guarded;
import io.trato.contract.action.Availability;
import io.trato.contract.action.DealAction;
import java.util.List;

/** What can be done to a negotiation. */
public final class OfferActions {

    private OfferActions() {}

    public static List<Availability> of(OfferState offer, Context<OfferFacts> context) {
        OfferRules rules = new OfferRules(offer, context);
        return List.of(
                Guarded.by(DealAction.MAKE_OFFER, rules.toAnswer()),
                Guarded.by(DealAction.REVISE_OFFER, rules.toRevise()),
                Guarded.by(DealAction.COUNTER_OFFER, rules.toCounter(offer.revision())),
                Guarded.by(DealAction.ACCEPT_OFFER, rules.toAccept(offer.revision())),
                Guarded.by(DealAction.REJECT_OFFER, rules.toReject()),
                Guarded.by(DealAction.WITHDRAW_OFFER, rules.toWithdraw()));
    }
}
