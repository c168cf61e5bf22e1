package io.trato.command.importing;

import io.trato.contract.listing.Location;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of land whose country, time zone and currency are known, so that they need not be guessed for what lies in
 * it. The box must not reach over a border of any of them. Degrees WGS 84, edges included.
 *
 * @param region what people call it
 * @param country ISO 3166-1 alpha-2
 * @param timeZone an IANA zone
 * @param currency ISO 4217: what prices without a currency of their own are in
 */
public record Market(
        String region,
        String country,
        String timeZone,
        String currency,
        double south,
        double west,
        double north,
        double east) {

    /** The city of Valencia in Spain and what lies around it. */
    public static final Market VALENCIA =
            new Market("Comunitat Valenciana", "ES", "Europe/Madrid", "EUR", 39.20, -0.70, 39.70, -0.15);

    /** The province of Bergamo in Italy; its neighbours in the box are Lombard too. */
    public static final Market BERGAMO = new Market("Lombardia", "IT", "Europe/Rome", "EUR", 45.38, 9.40, 46.15, 10.30);

    public Market {
        ZoneId.of(timeZone);
        Currency.getInstance(currency);
    }

    public boolean holds(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }

    public Location at(double latitude, double longitude, @Nullable String locality) {
        return new Location(latitude, longitude, null, locality, region, country, timeZone);
    }
}
