package io.trato.projections.listing;

import io.trato.contract.listing.Attribute;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.projections.Story;
import java.math.BigDecimal;
import java.util.List;

/** Listings to fold. */
public final class Listings {

    public static final ListingContent FLAT = new ListingContent(
            "Piso",
            "Bonito",
            "rental.entire-home",
            new Location(39.47, -0.376, null, "València", null, "ES", "Europe/Madrid"),
            new Price(9_500, "EUR", PriceUnit.NIGHT),
            List.of(Attribute.number("bathrooms", new BigDecimal("1.50"))),
            List.of(),
            List.of("es"));

    private Listings() {}

    public static Story published(String id) {
        return Story.of(new ListingDrafted(id, "account-provider", ListingKind.RENTAL, FLAT), new ListingPublished(id));
    }
}
