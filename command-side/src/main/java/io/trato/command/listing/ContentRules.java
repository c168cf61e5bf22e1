package io.trato.command.listing;

import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.Categories;
import io.trato.contract.listing.Category;
import io.trato.contract.listing.Image;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The guards of what a listing says; each holds for what is said and has no opinion on what is not. */
final class ContentRules {

    private static final int MAXIMUM_IMAGES = 40;
    private static final int MAXIMUM_LANGUAGES = 12;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{4,2000}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private ContentRules() {}

    static List<Rule> of(ListingKind kind, ListingContent content) {
        List<Rule> rules = new ArrayList<>();
        if (content.title() != null) {
            rules.add(Texts.plain("title", content.title(), 3, 140));
        }
        if (content.description() != null) {
            rules.add(Texts.plain("description", content.description(), 1, 10_000));
        }
        if (content.category() != null) {
            rules.add(aCategoryOf(kind, content.category()));
        }
        if (content.location() != null) {
            rules.addAll(LocationRules.of(content.location()));
        }
        if (content.price() != null) {
            rules.add(PriceRules.suits(kind, content.price()));
        }
        if (content.attributes() != null) {
            rules.addAll(AttributeRules.of(content.category(), content.attributes()));
        }
        if (content.images() != null) {
            rules.add(atMost("images", content.images().size(), MAXIMUM_IMAGES));
            content.images().forEach(image -> rules.addAll(image(image)));
        }
        if (content.languages() != null) {
            rules.add(atMost("languages", content.languages().size(), MAXIMUM_LANGUAGES));
            content.languages()
                    .forEach(language -> rules.add(Texts.form("languages", language, LANGUAGE, "ISO 639-1")));
        }
        return rules;
    }

    static Rule atMost(String field, int actual, int maximum) {
        return Rule.that(
                actual <= maximum,
                () -> Refusal.of(RefusalCode.TOO_LONG, Map.of("maximum", "" + maximum, "actual", "" + actual))
                        .at(field));
    }

    private static Rule aCategoryOf(ListingKind kind, @Nullable String path) {
        return Rule.that(
                path != null
                        && Categories.find(path)
                                .map(Category::kind)
                                .filter(kind::equals)
                                .isPresent(),
                () -> Refusal.of(RefusalCode.CATEGORY_UNKNOWN, Map.of("kind", kind.name()))
                        .at("category"));
    }

    private static List<Rule> image(Image image) {
        return List.of(
                Texts.form("images.url", image.url(), ADDRESS, "an http or https address"),
                Texts.plain("images.alternative", image.alternative(), 0, 300));
    }
}
