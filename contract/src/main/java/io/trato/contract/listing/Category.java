package io.trato.contract.listing;

import java.util.Map;

/**
 * A leaf or branch of the category tree.
 *
 * @param path dotted, such as {@code service.plumbing}; the part before the last dot is the parent
 * @param names what people call it, by language (es, pt, en)
 * @param attributes what a listing of it may tell, with types
 */
public record Category(
        String path, ListingKind kind, Map<String, String> names, Map<String, AttributeType> attributes) {

    public Category {
        names = Map.copyOf(names);
        attributes = Map.copyOf(attributes);
    }
}
