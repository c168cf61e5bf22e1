package io.trato.contract.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as everybody reads it.
 *
 * @param version the stream's version that this shows
 * @param position the log position that this shows
 * @param rating 1 to 5
 * @param answer what the provider said to it, null before
 */
public record Review(
        String id,
        long version,
        long position,
        String jobId,
        String listingId,
        String clientId,
        String providerId,
        int rating,
        String text,
        Instant postedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
