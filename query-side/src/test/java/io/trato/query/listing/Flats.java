package io.trato.query.listing;

import io.trato.contract.Event;
import io.trato.contract.listing.Attribute;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import java.math.BigDecimal;
import java.util.List;

/** Listings to look for. */
final class Flats {

    private Flats() {}

    static Event[] published(String id, String provider, ListingKind kind, ListingContent content) {
        return new Event[] {new ListingDrafted(id, provider, kind, content), new ListingPublished(id)};
    }

    static ListingContent service(String title, String description, String category) {
        return new ListingContent(
                title,
                description,
                category,
                valencia(39.47, -0.376),
                new Price(0, "EUR", PriceUnit.QUOTE),
                List.of(),
                List.of(),
                List.of("es"));
    }

    static ListingContent flat(String title, String description, long cents, Location where, String... amenities) {
        return new ListingContent(
                title,
                description,
                "rental.entire-home",
                where,
                new Price(cents, "EUR", PriceUnit.NIGHT),
                List.of(
                        Attribute.number("bathrooms", new BigDecimal("1.5")),
                        Attribute.text("property_type", "Ático"),
                        Attribute.flag("instant_booking", true),
                        Attribute.choices("amenities", List.of(amenities))),
                List.of(),
                List.of());
    }

    static Location valencia(double latitude, double longitude) {
        return new Location(latitude, longitude, null, "València", "Comunitat Valenciana", "ES", "Europe/Madrid");
    }
}
