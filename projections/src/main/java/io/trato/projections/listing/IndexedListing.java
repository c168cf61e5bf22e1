package io.trato.projections.listing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.trato.contract.listing.Categories;
import io.trato.contract.listing.Category;
import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing with what is searched and cannot be searched as it stands.
 *
 * @param point where it is, for distances
 * @param categoryPath the category and all that it lies in
 * @param words what it is found by, among it what people call the category: whoever looks for "plumbing" finds a plomero
 * @param facts its attributes
 * @param newest when it was first published, or else drafted
 * @param nights which can be stayed, of a rental
 */
public record IndexedListing(
        @JsonUnwrapped Listing listing,
        @Nullable Point point,
        List<String> categoryPath,
        IndexedWords words,
        Facts facts,
        Instant newest,
        @Nullable IndexedNights nights) {

    public static IndexedListing of(Listing listing) {
        String category = listing.category();
        Instant published = listing.publishedAt();
        return new IndexedListing(
                listing,
                point(listing.location()),
                category == null ? List.of() : path(category),
                IndexedWords.of(listing, category == null ? List.of() : names(category)),
                Facts.of(listing.attributes()),
                published == null ? listing.draftedAt() : published,
                listing.kind() == ListingKind.RENTAL
                        ? IndexedNights.of(listing.calendar(), Location.zoneOf(listing.location()))
                        : null);
    }

    private static @Nullable Point point(@Nullable Location location) {
        return location == null ? null : new Point(location.latitude(), location.longitude());
    }

    private static List<String> path(String category) {
        List<String> path = new ArrayList<>();
        for (int dot = category.indexOf('.'); dot >= 0; dot = category.indexOf('.', dot + 1)) {
            path.add(category.substring(0, dot));
        }
        path.add(category);
        return path;
    }

    private static List<String> names(String category) {
        return Categories.find(category).map(Category::names).stream()
                .flatMap(names -> names.values().stream())
                .sorted()
                .toList();
    }

    /** Degrees WGS 84. */
    public record Point(double lat, double lon) {}
}
