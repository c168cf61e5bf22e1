package io.trato.command.escrow;

import io.trato.command.calendar.StaysOnOffer;
import io.trato.command.escrow.EscrowFacts.OwnUploads;
import io.trato.command.payment.Gateways;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.Rulebook;

/** Gathers what an escrow needs to know of the world. */
public final class EscrowSurroundings {

    private final Gateways gateways;
    private final Rulebook book;
    private final StaysOnOffer stays;
    private final OwnUploads uploads;

    public EscrowSurroundings(Gateways gateways, Rulebook book, StaysOnOffer stays, OwnUploads uploads) {
        this.gateways = gateways;
        this.book = book;
        this.stays = stays;
        this.uploads = uploads;
    }

    /** By the version of the rules that the deal's acceptance froze. */
    public EscrowFacts factsOf(EscrowState escrow) {
        MarketRules rules = book.named(escrow.deal().policyVersion());
        return new EscrowFacts(
                gateways.names(),
                rules.deadlines().deals(),
                rules.deadlines().clearing(),
                rules.version(),
                stays::objectionToPayment,
                uploads);
    }
}
