package io.trato.command.listing;

import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.Attribute;
import io.trato.contract.listing.AttributeType;
import io.trato.contract.listing.Categories;
import io.trato.contract.listing.Category;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The guards of a listing's attributes: each one known to the category, of its type, within bounds, and said once. */
final class AttributeRules {

    private static final int MAXIMUM_CHOICES = 200;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000L);

    private AttributeRules() {}

    static List<Rule> of(@Nullable String category, List<Attribute> attributes) {
        Map<String, AttributeType> types = category == null
                ? Map.of()
                : Categories.find(category).map(Category::attributes).orElse(Map.of());
        List<Rule> rules = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Attribute attribute : attributes) {
            rules.add(knownAndTyped(types.get(attribute.name()), attribute, said.add(attribute.name())));
            rules.add(Texts.plain("attributes." + attribute.name(), attribute.text(), 0, 2_000));
            rules.add(ContentRules.atMost(
                    "attributes." + attribute.name(), attribute.choices().size(), MAXIMUM_CHOICES));
            attribute
                    .choices()
                    .forEach(choice -> rules.add(Texts.plain("attributes." + attribute.name(), choice, 1, 100)));
        }
        return rules;
    }

    private static Rule knownAndTyped(@Nullable AttributeType type, Attribute attribute, boolean first) {
        boolean typed = type != null && first && values(attribute) == 1 && carries(attribute, type);
        return Rule.that(
                typed,
                () -> Refusal.of(
                                RefusalCode.ATTRIBUTE_INVALID,
                                Map.of("attribute", attribute.name(), "expected", String.valueOf(type)))
                        .at("attributes"));
    }

    private static boolean carries(Attribute attribute, AttributeType type) {
        return switch (type) {
            case NUMBER ->
                attribute.number() != null
                        && attribute.number().signum() >= 0
                        && attribute.number().compareTo(LARGEST) <= 0
                        && attribute.number().scale() <= 6;
            case TEXT -> attribute.text() != null;
            case FLAG -> attribute.flag() != null;
            case CHOICES -> !attribute.choices().isEmpty();
        };
    }

    private static int values(Attribute attribute) {
        return (attribute.number() == null ? 0 : 1)
                + (attribute.text() == null ? 0 : 1)
                + (attribute.flag() == null ? 0 : 1)
                + (attribute.choices().isEmpty() ? 0 : 1);
    }
}
