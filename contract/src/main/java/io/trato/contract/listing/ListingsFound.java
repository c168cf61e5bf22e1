package io.trato.contract.listing;

import io.trato.contract.Page;
import java.util.List;

/** What a search found, and how the whole of it is spread. */
public record ListingsFound(Page<Listing> page, List<Facet> facets) {

    public ListingsFound {
        facets = List.copyOf(facets);
    }

    /** How many of all found listings have each value of a property: category, locality, kind, an amenity, a price band. */
    public record Facet(String name, List<Count> counts) {

        public Facet {
            counts = List.copyOf(counts);
        }
    }

    public record Count(String value, long count) {}
}
