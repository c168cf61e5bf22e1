package io.trato.contract.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says, or what a revision changes of it: null is "not said" in a draft and "as it was" in a revision.
 *
 * @param title 3 to 140 characters of plain text
 * @param description up to 10,000 characters of plain text
 * @param category a path in the tree of {@link Categories}, such as {@code rental.entire-home}
 * @param languages ISO 639-1 codes that the provider speaks
 */
public record ListingContent(
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable Location location,
        @Nullable Price price,
        @Nullable List<Attribute> attributes,
        @Nullable List<Image> images,
        @Nullable List<String> languages) {

    public static final ListingContent EMPTY = new ListingContent(null, null, null, null, null, null, null, null);

    /** This content with everything that {@code changes} says put in its place. */
    public ListingContent revisedBy(ListingContent changes) {
        return new ListingContent(
                or(changes.title, title),
                or(changes.description, description),
                or(changes.category, category),
                or(changes.location, location),
                or(changes.price, price),
                or(changes.attributes, attributes),
                or(changes.images, images),
                or(changes.languages, languages));
    }

    /** Only what {@code wanted} would really change. */
    public ListingContent changesTowards(ListingContent wanted) {
        return new ListingContent(
                changed(title, wanted.title),
                changed(description, wanted.description),
                changed(category, wanted.category),
                changed(location, wanted.location),
                changed(price, wanted.price),
                changed(attributes, wanted.attributes),
                changed(images, wanted.images),
                changed(languages, wanted.languages));
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
        return said != null ? said : before;
    }

    private static <T> @Nullable T changed(@Nullable T before, @Nullable T wanted) {
        return wanted == null || wanted.equals(before) ? null : wanted;
    }
}
