package io.trato.projections.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.offer.Offer;
import io.trato.contract.offer.Offer.OfferRevision;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.OfferEvent.OfferRejected;
import io.trato.contract.offer.OfferEvent.OfferWithdrawn;
import io.trato.contract.offer.OfferEvent.QuoteRequested;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.offer.Side;
import io.trato.projections.Deals;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import org.junit.jupiter.api.Test;

class OfferFoldTest {

    private static final String ID = "offer-1";

    @Test
    void aNegotiationKeepsEveryRevision() {
        Offer offer = folded(Deals.negotiated("1"));

        assertThat(offer.revisions())
                .containsExactly(
                        new OfferRevision(1, Side.PROVIDER, Deals.FIRST, Story.at(2)),
                        new OfferRevision(2, Side.PROVIDER, Deals.FIRST, Story.at(3)),
                        new OfferRevision(3, Side.CLIENT, Deals.AGREED, Story.at(4)));
        assertThat(offer.status()).isEqualTo(OfferStatus.ACCEPTED);
        assertThat(offer.turn()).isNull();
        assertThat(offer.revision()).isEqualTo(3);
        assertThat(offer.jobId()).isEqualTo("job-1");
        assertThat(offer.message()).isEqualTo("How much?");
        assertThat(offer.version()).isEqualTo(4);
        assertThat(offer.startedAt()).isEqualTo(Story.at(1));
        assertThat(offer.updatedAt()).isEqualTo(Story.at(5));
    }

    @Test
    void theTurnIsTheOtherSides() {
        Story quote = Story.of(new QuoteRequested(ID, "listing-1", Deals.CLIENT, Deals.PROVIDER, "?"));
        Story offer = Story.of(new OfferMade(ID, "listing-1", Deals.CLIENT, Deals.PROVIDER, Side.CLIENT, Deals.FIRST));

        assertThat(folded(quote).turn()).isEqualTo(Side.PROVIDER);
        assertThat(folded(quote).status()).isEqualTo(OfferStatus.REQUESTED);
        assertThat(folded(offer).turn()).isEqualTo(Side.PROVIDER);
        assertThat(folded(offer).status()).isEqualTo(OfferStatus.OPEN);
        assertThat(folded(offer).revision()).isEqualTo(1);
    }

    @Test
    void itsOtherEnds() {
        Story offer = Story.of(new OfferMade(ID, "listing-1", Deals.CLIENT, Deals.PROVIDER, Side.CLIENT, Deals.FIRST));

        assertThat(folded(offer.then(new OfferRejected(ID, "too little"))))
                .extracting(Offer::status, Offer::turn, Offer::reason)
                .containsExactly(OfferStatus.REJECTED, null, "too little");
        assertThat(folded(Story.of(
                                new QuoteRequested(ID, "listing-1", Deals.CLIENT, Deals.PROVIDER, "?"),
                                new OfferWithdrawn(ID)))
                        .status())
                .isEqualTo(OfferStatus.WITHDRAWN);
    }

    private static Offer folded(Story story) {
        return Shelf.folded(new OfferFold(), story).get(ID);
    }
}
