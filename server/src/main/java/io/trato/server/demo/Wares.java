package io.trato.server.demo;

import static io.trato.server.demo.Cast.AGENT;
import static io.trato.server.demo.Cast.ELECTRICIAN;
import static io.trato.server.demo.Cast.HOST;
import static io.trato.server.demo.Cast.PAINTER;
import static io.trato.server.demo.Cast.PLUMBER;
import static io.trato.server.demo.Town.BOGOTA;
import static io.trato.server.demo.Town.LONDON;
import static io.trato.server.demo.Town.SAO_PAULO;
import static io.trato.server.demo.Town.VALENCIA;

import java.util.List;
import java.util.Map;

/** What is on the market. */
final class Wares {

    static final Ware BATHROOM = service(
            PLUMBER,
            "service.plumbing",
            "Reforma completa de baños",
            "Plomería económica y con garantía: cambio de tuberías, duchas, sanitarios y azulejos. Presupuesto sin"
                    + " compromiso en toda la ciudad.",
            VALENCIA,
            null,
            "EUR",
            Map.of("experience_years", 14, "skills", List.of("duchas", "tuberías", "azulejos")));

    static final Ware LEAKS = service(
            PLUMBER,
            "service.plumbing",
            "Fugas de agua, urgencias de día y de noche",
            "Localizamos y reparamos fugas sin romper más de lo necesario. Llegamos en menos de una hora.",
            VALENCIA,
            "45.00",
            "EUR",
            Map.of("experience_years", 14, "emergency", true));

    static final Ware WIRING = service(
            ELECTRICIAN,
            "service.electricity",
            "Instalação elétrica residencial",
            "Quadros, tomadas, iluminação e aterramento conforme a norma. Orçamento no mesmo dia.",
            SAO_PAULO,
            "120.00",
            "BRL",
            Map.of("experience_years", 9, "certification", "NR-10"));

    static final Ware CHARGER = service(
            ELECTRICIAN,
            "service.electricity",
            "Carregador para carro elétrico",
            "Instalação de carregador de parede em garagens e condomínios, com projeto e laudo.",
            SAO_PAULO,
            null,
            "BRL",
            Map.of("experience_years", 9, "skills", List.of("carregadores", "laudos")));

    static final Ware PAINTING = service(
            PAINTER,
            "service.painting",
            "Interior painting, two rooms a day",
            "Walls, ceilings and woodwork with low-odour paint. Furniture covered, floors protected, rooms left clean.",
            LONDON,
            "380.00",
            "GBP",
            Map.of("experience_years", 6));

    static final Ware LOFT = rental(
            "Ático luminoso junto al río",
            "Dos dormitorios, terraza con vistas al jardín del Turia y ascensor. A diez minutos de la estación.",
            "95.00",
            Map.of("guests", 4, "bedrooms", 2, "amenities", List.of("terraza", "wifi", "ascensor")));

    static final Ware STUDIO = rental(
            "Estudio en Ruzafa para parejas",
            "Pequeño, tranquilo y recién pintado, en la calle más animada del barrio. Cocina completa.",
            "62.50",
            Map.of("guests", 2, "bedrooms", 1, "amenities", List.of("wifi", "cocina"), "instant_booking", true));

    static final Ware APARTMENT = sale(
            "sale.apartment",
            "Apartamento con balcón en Chapinero",
            "Tercer piso, tres alcobas, dos baños, depósito y parqueadero. Cerca de la universidad y del parque.",
            "480000000.00",
            Map.of("rooms", 3, "bathrooms", 2, "area", 84, "stratum", 4));

    static final Ware HOUSE = sale(
            "sale.house",
            "Casa esquinera con jardín en Suba",
            "Cinco alcobas, patio de ropas y un jardín que mira al humedal. Se entrega pintada.",
            "910000000.00",
            Map.of("rooms", 5, "bathrooms", 3, "area", 196, "parking", 2));

    static final List<Ware> ALL = List.of(BATHROOM, LEAKS, WIRING, CHARGER, PAINTING, LOFT, STUDIO, APARTMENT, HOUSE);

    private Wares() {}

    private static Ware service(
            Person provider,
            String category,
            String title,
            String description,
            Town town,
            @org.jspecify.annotations.Nullable String amount,
            String currency,
            Map<String, Object> attributes) {
        String unit = amount == null ? "QUOTE" : provider == PAINTER ? "FIXED" : "HOUR";
        return new Ware(
                title, provider, "SERVICE", category, title, description, town, amount, currency, unit, attributes);
    }

    private static Ware rental(String title, String description, String amount, Map<String, Object> attributes) {
        return new Ware(
                title,
                HOST,
                "RENTAL",
                "rental.entire-home",
                title,
                description,
                VALENCIA,
                amount,
                "EUR",
                "NIGHT",
                attributes);
    }

    private static Ware sale(
            String category, String title, String description, String amount, Map<String, Object> attributes) {
        return new Ware(title, AGENT, "SALE", category, title, description, BOGOTA, amount, "COP", "SALE", attributes);
    }
}
