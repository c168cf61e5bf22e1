package io.trato.contract.listing;

import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.review.Rating;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing as it is read.
 *
 * @param version the stream's version that this shows
 * @param position the log position that this shows
 * @param publishedAt when it was first published, null for one that never was
 * @param rating what the reviews of jobs about it come to
 * @param calendar by what of its calendar a search knows which nights are to be had, so without prices; null while nothing was
 *     ever said or booked
 */
public record Listing(
        String id,
        long version,
        long position,
        String providerId,
        ListingKind kind,
        ListingStatus status,
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable Location location,
        @Nullable Price price,
        List<Attribute> attributes,
        List<Image> images,
        List<String> languages,
        Instant draftedAt,
        Instant revisedAt,
        @Nullable Instant publishedAt,
        Rating rating,
        @Nullable CalendarBook calendar) {

    public Listing {
        attributes = List.copyOf(attributes);
        images = List.copyOf(images);
        languages = List.copyOf(languages);
    }
}
