package io.trato.server.demo;

import java.util.Map;

/** Where something in the play is: degrees WGS 84, an IANA time zone, and the locale that names its streets. */
enum Town {
    VALENCIA("Valencia", "Comunitat Valenciana", "ES", "Europe/Madrid", 39.4699, -0.3763, "es"),
    SAO_PAULO("São Paulo", "São Paulo", "BR", "America/Sao_Paulo", -23.5505, -46.6333, "pt-BR"),
    LONDON("London", "England", "GB", "Europe/London", 51.5072, -0.1276, "en-GB"),
    BOGOTA("Bogotá", "Cundinamarca", "CO", "America/Bogota", 4.7110, -74.0721, "es-MX");

    private final String locality;
    private final String region;
    private final String country;
    private final String timeZone;
    private final double latitude;
    private final double longitude;
    private final String streets;

    Town(
            String locality,
            String region,
            String country,
            String timeZone,
            double latitude,
            double longitude,
            String streets) {
        this.locality = locality;
        this.region = region;
        this.country = country;
        this.timeZone = timeZone;
        this.latitude = latitude;
        this.longitude = longitude;
        this.streets = streets;
    }

    String streets() {
        return streets;
    }

    Map<String, Object> location(String address) {
        // Neighbours, not all on one spot: some thousandths of a degree that follow from the address.
        double shift = Math.floorMod(address.hashCode(), 100) / 5000.0;
        return Map.of(
                "latitude", latitude + shift,
                "longitude", longitude - shift,
                "address", address,
                "locality", locality,
                "region", region,
                "country", country,
                "timeZone", timeZone);
    }
}
