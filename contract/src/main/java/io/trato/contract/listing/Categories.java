package io.trato.contract.listing;

import static io.trato.contract.listing.AttributeType.CHOICES;
import static io.trato.contract.listing.AttributeType.FLAG;
import static io.trato.contract.listing.AttributeType.NUMBER;
import static io.trato.contract.listing.AttributeType.TEXT;
import static io.trato.contract.listing.ListingKind.RENTAL;
import static io.trato.contract.listing.ListingKind.SALE;
import static io.trato.contract.listing.ListingKind.SERVICE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The category tree of the marketplace. */
public final class Categories {

    private static final Map<String, AttributeType> TRADE =
            Map.of("experience_years", NUMBER, "emergency", FLAG, "certification", TEXT, "skills", CHOICES);
    private static final Map<String, AttributeType> STAY = Map.ofEntries(
            Map.entry("guests", NUMBER),
            Map.entry("bedrooms", NUMBER),
            Map.entry("beds", NUMBER),
            Map.entry("bathrooms", NUMBER),
            Map.entry("minimum_nights", NUMBER),
            Map.entry("maximum_nights", NUMBER),
            Map.entry("rating", NUMBER),
            Map.entry("reviews", NUMBER),
            Map.entry("instant_booking", FLAG),
            Map.entry("property_type", TEXT),
            Map.entry("house_rules", TEXT),
            Map.entry("amenities", CHOICES));
    private static final Map<String, AttributeType> PROPERTY = Map.ofEntries(
            Map.entry("rooms", NUMBER),
            Map.entry("bathrooms", NUMBER),
            Map.entry("area", NUMBER),
            Map.entry("parking", NUMBER),
            Map.entry("floor", NUMBER),
            Map.entry("stratum", NUMBER),
            Map.entry("furnished", FLAG),
            Map.entry("condition", TEXT),
            Map.entry("amenities", CHOICES));

    private static final Map<String, Category> TREE = tree(List.of(
            category("service.plumbing", SERVICE, TRADE, "Plomería", "Encanamento", "Plumbing"),
            category("service.electricity", SERVICE, TRADE, "Electricidad", "Eletricidade", "Electrical work"),
            category("service.painting", SERVICE, TRADE, "Pintura", "Pintura", "Painting"),
            category("service.carpentry", SERVICE, TRADE, "Carpintería", "Carpintaria", "Carpentry"),
            category("service.cleaning", SERVICE, TRADE, "Limpieza", "Limpeza", "Cleaning"),
            category("service.gardening", SERVICE, TRADE, "Jardinería", "Jardinagem", "Gardening"),
            category("service.moving", SERVICE, TRADE, "Mudanzas", "Mudanças", "Moving"),
            category("service.other", SERVICE, TRADE, "Otros servicios", "Outros serviços", "Other services"),
            category("rental.entire-home", RENTAL, STAY, "Vivienda entera", "Imóvel inteiro", "Entire home"),
            category("rental.private-room", RENTAL, STAY, "Habitación privada", "Quarto privativo", "Private room"),
            category(
                    "rental.shared-room", RENTAL, STAY, "Habitación compartida", "Quarto compartilhado", "Shared room"),
            category("rental.hotel-room", RENTAL, STAY, "Habitación de hotel", "Quarto de hotel", "Hotel room"),
            category("sale.apartment", SALE, PROPERTY, "Apartamento", "Apartamento", "Apartment"),
            category("sale.house", SALE, PROPERTY, "Casa", "Casa", "House"),
            category("sale.land", SALE, PROPERTY, "Terreno", "Terreno", "Land")));

    private Categories() {}

    /** The category with that path, if there is one. */
    public static Optional<Category> find(String path) {
        return Optional.ofNullable(TREE.get(path));
    }

    /** All categories, in the order in which they are shown. */
    public static List<Category> all() {
        return List.copyOf(TREE.values());
    }

    private static Category category(
            String path, ListingKind kind, Map<String, AttributeType> attributes, String es, String pt, String en) {
        return new Category(path, kind, Map.of("es", es, "pt", pt, "en", en), attributes);
    }

    private static Map<String, Category> tree(List<Category> categories) {
        Map<String, Category> byPath = new LinkedHashMap<>();
        categories.forEach(category -> byPath.put(category.path(), category));
        return byPath;
    }
}
