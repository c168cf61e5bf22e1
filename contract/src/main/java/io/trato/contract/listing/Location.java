package io.trato.contract.listing;

import org.jspecify.annotations.Nullable;

/**
 * Where a listing is.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param country ISO 3166-1 alpha-2
 * @param timeZone an IANA zone, in which the listing's days are counted
 */
public record Location(
        double latitude,
        double longitude,
        @Nullable String address,
        @Nullable String locality,
        @Nullable String region,
        String country,
        String timeZone) {}
