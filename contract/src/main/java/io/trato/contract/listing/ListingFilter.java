package io.trato.contract.listing;

import io.trato.contract.calendar.Nights;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for; every condition that is given must hold.
 *
 * @param text words in Spanish, Portuguese or English, with or without accents, typing errors forgiven
 * @param category a path; a branch such as {@code rental} means all below it
 * @param status null means published ones; anything else needs {@code mine} or an operator
 * @param mine only the viewer's own
 * @param minimumPrice whole minor units of {@code currency}, inclusive
 * @param maximumPrice whole minor units of {@code currency}, inclusive
 * @param nights only rentals in which somebody new could stay these nights now
 */
public record ListingFilter(
        @Nullable String text,
        @Nullable ListingKind kind,
        @Nullable String category,
        @Nullable ListingStatus status,
        boolean mine,
        @Nullable String providerId,
        @Nullable String currency,
        @Nullable Long minimumPrice,
        @Nullable Long maximumPrice,
        @Nullable String locality,
        @Nullable String country,
        @Nullable Near near,
        List<AttributeFilter> attributes,
        @Nullable Nights nights) {

    public static final ListingFilter PUBLISHED =
            new ListingFilter(null, null, null, null, false, null, null, null, null, null, null, null, List.of(), null);

    public ListingFilter {
        attributes = List.copyOf(attributes);
    }

    /** The same for whoever comes on any night. */
    public ListingFilter(
            @Nullable String text,
            @Nullable ListingKind kind,
            @Nullable String category,
            @Nullable ListingStatus status,
            boolean mine,
            @Nullable String providerId,
            @Nullable String currency,
            @Nullable Long minimumPrice,
            @Nullable Long maximumPrice,
            @Nullable String locality,
            @Nullable String country,
            @Nullable Near near,
            List<AttributeFilter> attributes) {
        this(
                text,
                kind,
                category,
                status,
                mine,
                providerId,
                currency,
                minimumPrice,
                maximumPrice,
                locality,
                country,
                near,
                attributes,
                null);
    }

    /** The same, where these nights can be stayed. */
    public ListingFilter on(Nights stay) {
        return new ListingFilter(
                text,
                kind,
                category,
                status,
                mine,
                providerId,
                currency,
                minimumPrice,
                maximumPrice,
                locality,
                country,
                near,
                attributes,
                stay);
    }

    /** Within a distance of a point; degrees WGS 84, metres on the sphere. */
    public record Near(double latitude, double longitude, int metres) {}

    /** A condition on one attribute: a range for numbers, all of the choices, an exact text, a flag. */
    public record AttributeFilter(
            String name,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String text,
            @Nullable Boolean flag,
            List<String> choices) {

        public AttributeFilter {
            choices = List.copyOf(choices);
        }
    }
}
