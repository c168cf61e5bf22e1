package io.trato.api.listing;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Sentences;
import io.trato.contract.listing.AttributeType;
import io.trato.contract.listing.Categories;
import io.trato.contract.listing.Category;
import io.trato.contract.listing.ListingKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The category tree. */
@Component
final class Tree implements RuntimeWiringConfigurer {

    /** A property that listings of a category may have. */
    record AttributeDefinition(String name, AttributeType type) {}

    static @Nullable Category category(@Nullable String path) {
        return path == null ? null : Categories.find(path).orElse(null);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query").field("categories", Tree::categories);
        Fields.of(wiring, "Category").field("name", Tree::name).from("attributes", Category.class, Tree::attributes);
    }

    private static List<Category> categories(DataFetchingEnvironment env) {
        String kind = env.getArgument("kind");
        return Categories.all().stream()
                .filter(category -> kind == null || category.kind() == ListingKind.valueOf(kind))
                .toList();
    }

    private static @Nullable String name(DataFetchingEnvironment env) {
        Category category = Objects.requireNonNull(env.getSource());
        Locale wished = env.getArgument("locale");
        Locale known = wished == null ? null : Sentences.language(Locale.LanguageRange.parse(wished.toLanguageTag()));
        Locale language = known == null ? Caller.of(env).language() : known;
        return category.names().get(language.getLanguage());
    }

    private static List<AttributeDefinition> attributes(Category category) {
        return category.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new AttributeDefinition(entry.getKey(), entry.getValue()))
                .toList();
    }
}
