package io.trato.api.listing;

import io.trato.api.graphql.Input;
import io.trato.contract.Money;
import io.trato.contract.RefusalCode;
import io.trato.contract.calendar.Nights;
import io.trato.contract.listing.ListingFilter;
import io.trato.contract.listing.ListingFilter.AttributeFilter;
import io.trato.contract.listing.ListingFilter.Near;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the filter of a search. */
final class Filters {

    private static final String ARRIVAL = "availableFrom";
    private static final String DEPARTURE = "availableTo";
    private static final int LONGEST_STAY = 365;
    private static final int FARTHEST = 20_000_000;

    private Filters() {}

    /** @throws io.trato.api.graphql.RefusedException for what is not of its form */
    static ListingFilter read(Map<String, Object> values) {
        Input filter = new Input(values);
        Money minimum = filter.money("minimumPrice");
        Money maximum = filter.money("maximumPrice");
        if (minimum != null && maximum != null && !minimum.currency().equals(maximum.currency())) {
            throw filter.refused(
                    RefusalCode.CURRENCY_MISMATCH,
                    "maximumPrice",
                    Map.of("expected", minimum.currency(), "actual", maximum.currency()));
        }
        Money either = minimum == null ? maximum : minimum;
        List<AttributeFilter> attributes = filter.objects("attributes", (attribute, at) -> attribute(attribute));
        return new ListingFilter(
                filter.anyText("text"),
                filter.anyChoice("kind", ListingKind.class),
                filter.anyText("category"),
                filter.anyChoice("status", ListingStatus.class),
                filter.flag("mine"),
                filter.anyText("providerId"),
                either == null ? null : either.currency(),
                minimum == null ? null : minimum.minor(),
                maximum == null ? null : maximum.minor(),
                filter.anyText("locality"),
                filter.anyText("country"),
                near(filter.object("near")),
                Objects.requireNonNullElse(attributes, List.of()),
                nights(filter));
    }

    private static @Nullable Nights nights(Input filter) {
        LocalDate arrival = filter.any(ARRIVAL, LocalDate.class);
        LocalDate departure = filter.any(DEPARTURE, LocalDate.class);
        if (arrival == null && departure == null) {
            return null;
        }
        if (arrival == null || departure == null) {
            throw filter.refused(RefusalCode.REQUIRED, arrival == null ? ARRIVAL : DEPARTURE, Map.of());
        }
        Nights nights = new Nights(arrival, departure);
        if (!nights.inOrder() || arrival.getYear() < 1_000 || departure.getYear() > 9_999) {
            throw filter.refused(
                    RefusalCode.MALFORMED, DEPARTURE, Map.of("expected", ARRIVAL + " before " + DEPARTURE));
        }
        if (nights.count() > LONGEST_STAY) {
            throw filter.refused(
                    RefusalCode.TOO_LONG,
                    DEPARTURE,
                    Map.of("maximum", "" + LONGEST_STAY, "actual", "" + nights.count()));
        }
        return nights;
    }

    private static @Nullable Near near(@Nullable Input near) {
        return near == null
                ? null
                : new Near(within(near, "latitude", 90), within(near, "longitude", 180), (int)
                        within(near, "metres", FARTHEST));
    }

    private static double within(Input near, String name, int bound) {
        double value = near.the(name, Number.class).doubleValue();
        boolean distance = bound == FARTHEST;
        if (value > bound || value < (distance ? 1 : -bound)) {
            throw near.refused(
                    RefusalCode.MALFORMED, name, Map.of("expected", (distance ? 1 : -bound) + " - " + bound));
        }
        return value;
    }

    private static AttributeFilter attribute(Input attribute) {
        return new AttributeFilter(
                attribute.text("name"),
                attribute.any("minimum", BigDecimal.class),
                attribute.any("maximum", BigDecimal.class),
                attribute.anyText("text"),
                attribute.any("flag", Boolean.class),
                attribute.texts("choices"));
    }
}
