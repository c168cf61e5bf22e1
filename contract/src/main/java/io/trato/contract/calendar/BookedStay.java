package io.trato.contract.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stay as the two sides of its job read it.
 *
 * @param position the log position that this shows
 * @param heldUntil when the hold runs out; null unless it is HELD
 * @param completesAt when it is completed; null unless it is or was CONFIRMED
 */
public record BookedStay(
        String id,
        long position,
        String calendarId,
        String jobId,
        String clientId,
        String providerId,
        Nights nights,
        StayStatus status,
        @Nullable Instant heldUntil,
        @Nullable Instant completesAt,
        Instant updatedAt) {}
