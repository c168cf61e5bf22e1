package io.trato.projections.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingArchived;
import io.trato.contract.listing.ListingEvent.ListingPaused;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingEvent.ListingRemoved;
import io.trato.contract.listing.ListingEvent.ListingRevised;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.projections.DocumentJson;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListingFoldTest {

    private static final String ID = "listing-1";

    @Test
    void aPublishedListingKnowsWhenItWasFirstPublished() {
        Listing listing =
                folded(Listings.published(ID).then(new ListingPaused(ID)).then(new ListingPublished(ID)));

        assertThat(listing.status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(listing.publishedAt()).isEqualTo(Story.at(2));
        assertThat(listing.draftedAt()).isEqualTo(Story.at(1));
        assertThat(listing.version()).isEqualTo(3);
        assertThat(listing.position()).isEqualTo(4);
    }

    @Test
    void aRevisionChangesWhatItSaysAndNothingElse() {
        Price cheaper = new Price(8_000, "EUR", PriceUnit.NIGHT);
        Listing listing = folded(Listings.published(ID)
                .then(new ListingRevised(ID, new ListingContent(null, null, null, null, cheaper, null, null, null))));

        assertThat(listing.price()).isEqualTo(cheaper);
        assertThat(listing.title()).isEqualTo("Piso");
        assertThat(listing.attributes()).isEqualTo(Listings.FLAT.attributes());
        assertThat(listing.revisedAt()).isEqualTo(Story.at(3));
        assertThat(listing.status()).isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void itsEnds() {
        assertThat(folded(Listings.published(ID).then(new ListingArchived(ID))).status())
                .isEqualTo(ListingStatus.ARCHIVED);
        assertThat(folded(Listings.published(ID).then(new ListingRemoved(ID, "fraud")))
                        .status())
                .isEqualTo(ListingStatus.REMOVED);
    }

    @Test
    void whatIsIndexedIsTheListingAndWhatSearchesNeed() {
        Listing listing = folded(Listings.published(ID));

        byte[] json = DocumentJson.MAPPER.writeValueAsBytes(IndexedListing.of(listing));
        JsonNode tree = DocumentJson.MAPPER.readTree(json);

        assertThat(DocumentJson.MAPPER.readValue(json, Listing.class)).isEqualTo(listing);
        assertThat(tree.at("/point/lat").asDouble()).isEqualTo(39.47);
        assertThat(tree.at("/categoryPath/0").asString()).isEqualTo("rental");
        assertThat(tree.at("/categoryPath/1").asString()).isEqualTo("rental.entire-home");
        assertThat(tree.at("/newest").asString()).isEqualTo("2026-03-01T12:00:02Z");
        assertThat(tree.at("/attributes/0/number").decimalValue()).hasToString("1.50");
    }

    private static Listing folded(Story story) {
        return Shelf.folded(new ListingFold(), story).get(ID);
    }
}
