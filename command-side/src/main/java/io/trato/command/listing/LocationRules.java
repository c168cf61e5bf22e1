package io.trato.command.listing;

import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.Location;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The guards of where a listing is. */
final class LocationRules {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private LocationRules() {}

    static List<Rule> of(Location location) {
        return List.of(
                within("location.latitude", location.latitude(), 90),
                within("location.longitude", location.longitude(), 180),
                known("location.country", COUNTRIES.contains(location.country()), "ISO 3166-1 alpha-2"),
                known("location.timeZone", ZONES.contains(location.timeZone()), "an IANA time zone"),
                Texts.plain("location.address", location.address(), 0, 300),
                Texts.plain("location.locality", location.locality(), 0, 120),
                Texts.plain("location.region", location.region(), 0, 120));
    }

    /** Also false for what is no number at all. */
    private static Rule within(String field, double degrees, int bound) {
        return known(field, Math.abs(degrees) <= bound, "degrees from -" + bound + " to " + bound);
    }

    private static Rule known(String field, boolean holds, String expected) {
        return Rule.that(
                holds,
                () -> Refusal.of(RefusalCode.MALFORMED, Map.of("expected", expected))
                        .at(field));
    }
}
