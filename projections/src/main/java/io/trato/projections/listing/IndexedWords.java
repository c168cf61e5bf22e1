package io.trato.projections.listing;

import io.trato.contract.listing.Listing;
import io.trato.contract.listing.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a listing is found by in each language. A description, the longest of it, stands only in those that it may be written in:
 * to take Spanish for English finds nothing that anybody looks for, and taking every text apart three times is a good
 * part of Elasticsearch's work. A word as it is written is found all the same, since at least one language has the whole text.
 */
public record IndexedWords(String es, String pt, String en) {

    static IndexedWords of(Listing listing, Collection<String> categoryNames) {
        String brief = brief(listing, categoryNames);
        String description = listing.description();
        if (description == null) {
            return new IndexedWords(brief, brief, brief);
        }
        String whole = brief + "\n" + description;
        Set<Tongue> tongues = Tongue.of(description);
        return new IndexedWords(
                tongues.contains(Tongue.ES) ? whole : brief,
                tongues.contains(Tongue.PT) ? whole : brief,
                tongues.contains(Tongue.EN) ? whole : brief);
    }

    /** The title, where it is, and what people call its category. */
    private static String brief(Listing listing, Collection<String> categoryNames) {
        List<@Nullable String> words = new ArrayList<>(categoryNames);
        words.add(listing.title());
        Location location = listing.location();
        if (location != null) {
            words.add(location.locality());
            words.add(location.region());
        }
        return words.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
