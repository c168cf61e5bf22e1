package io.trato.api.listing;

import io.trato.api.graphql.Input;
import io.trato.contract.Money;
import io.trato.contract.listing.Attribute;
import io.trato.contract.listing.Image;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a listing says. What it may say is decided behind the door. */
final class Contents {

    private Contents() {}

    static ListingContent read(Input content) {
        return new ListingContent(
                content.anyText("title"),
                content.anyText("description"),
                content.anyText("category"),
                location(content.object("location")),
                price(content.object("price")),
                content.objects("attributes", (attribute, at) -> attribute(attribute)),
                content.objects("images", (image, at) -> new Image(image.text("url"), image.text("alternative"))),
                languages(content));
    }

    /** Where in the input a field of the content stands. */
    static String path(String content, String field) {
        return content
                + switch (field) {
                    case "price.amount" -> ".price.money.amount";
                    case "price.currency" -> ".price.money.currencyCode";
                    default -> "." + field;
                };
    }

    private static @Nullable Location location(@Nullable Input location) {
        return location == null
                ? null
                : new Location(
                        location.the("latitude", Double.class),
                        location.the("longitude", Double.class),
                        location.anyText("address"),
                        location.anyText("locality"),
                        location.anyText("region"),
                        location.text("country"),
                        location.text("timeZone"));
    }

    private static @Nullable Price price(@Nullable Input price) {
        if (price == null) {
            return null;
        }
        Money money = price.theMoney("money");
        return new Price(money.minor(), money.currency(), price.choice("unit", PriceUnit.class));
    }

    private static Attribute attribute(Input attribute) {
        return new Attribute(
                attribute.text("name"),
                attribute.any("number", BigDecimal.class),
                attribute.anyText("text"),
                attribute.any("flag", Boolean.class),
                attribute.texts("choices"));
    }

    private static @Nullable List<String> languages(Input content) {
        List<?> languages = content.any("languages", List.class);
        return languages == null
                ? null
                : languages.stream().map(tag -> ((Locale) tag).toLanguageTag()).toList();
    }
}
