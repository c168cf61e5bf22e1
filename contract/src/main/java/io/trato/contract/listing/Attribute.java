package io.trato.contract.listing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed property of a listing, such as rooms or amenities; exactly one of its values is given. Which there are, and of
 * which type, follows from the category: see {@link Categories}.
 *
 * @param choices several of a kind, in the given order; empty for the other types
 */
public record Attribute(
        String name,
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable Boolean flag,
        List<String> choices) {

    public Attribute {
        choices = List.copyOf(choices);
    }

    public static Attribute number(String name, BigDecimal value) {
        return new Attribute(name, value, null, null, List.of());
    }

    public static Attribute text(String name, String value) {
        return new Attribute(name, null, value, null, List.of());
    }

    public static Attribute flag(String name, boolean value) {
        return new Attribute(name, null, null, value, List.of());
    }

    public static Attribute choices(String name, List<String> values) {
        return new Attribute(name, null, null, null, values);
    }
}
