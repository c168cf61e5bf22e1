package io.trato.contract.listing;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
        String timeZone) {

    /** Where the days of a listing begin and end: in UTC when nobody has said, or what was said is no zone that we know. */
    public static ZoneId zoneOf(@Nullable Location location) {
        try {
            return location == null ? ZoneOffset.UTC : ZoneId.of(location.timeZone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
