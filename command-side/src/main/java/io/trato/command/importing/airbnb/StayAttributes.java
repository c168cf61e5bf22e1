package io.trato.command.importing.airbnb;

import io.trato.contract.RefusalCode;
import io.trato.contract.listing.Attribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a row tells of a stay, as the attributes of the rental categories. What it does not tell is left out. */
final class StayAttributes {

    private static final BigDecimal BEST = BigDecimal.valueOf(5);
    /** The source's way to say that there is no maximum is a number beyond all years. */
    private static final BigDecimal LONGEST_STAY = BigDecimal.valueOf(10_000);

    private static final int LONGEST = 100;

    private StayAttributes() {}

    static List<Attribute> of(Cells cells) {
        List<Attribute> said = new ArrayList<>();
        number(said, "guests", cells.number("accommodates"));
        number(said, "bedrooms", cells.number("bedrooms"));
        number(said, "beds", cells.number("beds"));
        number(said, "bathrooms", Bathrooms.of(cells));
        number(said, "minimum_nights", cells.number("minimum_nights"));
        number(
                said,
                "maximum_nights",
                cells.number("maximum_nights").filter(nights -> nights.compareTo(LONGEST_STAY) <= 0));
        number(said, "rating", rating(cells));
        number(said, "reviews", cells.number("number_of_reviews"));
        cells.flag("instant_bookable").ifPresent(flag -> said.add(Attribute.flag("instant_booking", flag)));
        String type = PlainText.shortened(PlainText.line(cells.text("property_type")), LONGEST);
        if (!type.isEmpty()) {
            said.add(Attribute.text("property_type", type));
        }
        List<String> amenities = Amenities.of(cells);
        if (!amenities.isEmpty()) {
            said.add(Attribute.choices("amenities", amenities));
        }
        return said;
    }

    private static Optional<BigDecimal> rating(Cells cells) {
        Optional<BigDecimal> rating = cells.number("review_scores_rating");
        if (rating.isPresent() && rating.get().compareTo(BEST) > 0) {
            throw cells.refused(RefusalCode.MALFORMED, "review_scores_rating", "a number from 0 to 5");
        }
        return rating;
    }

    private static void number(List<Attribute> said, String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> said.add(Attribute.number(name, number)));
    }
}
