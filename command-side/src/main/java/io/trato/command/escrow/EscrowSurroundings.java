package io.trato.command.escrow;

import io.trato.command.calendar.StaysOnOffer;
import io.trato.command.escrow.EscrowFacts.OwnUploads;
import io.trato.command.payment.Gateways;
import io.trato.contract.market.MarketRules;

/** Gathers what an escrow needs to know of the world. */
public final class EscrowSurroundings {

    private final Gateways gateways;
    private final MarketRules rules;
    private final StaysOnOffer stays;
    private final OwnUploads uploads;

    public EscrowSurroundings(Gateways gateways, MarketRules rules, StaysOnOffer stays, OwnUploads uploads) {
        this.gateways = gateways;
        this.rules = rules;
        this.stays = stays;
        this.uploads = uploads;
    }

    public EscrowFacts facts() {
        return new EscrowFacts(
                gateways.names(),
                rules.deadlines().deals(),
                rules.deadlines().clearing(),
                rules.version(),
                stays::objectionToPayment,
                uploads);
    }
}
