package io.trato.contract.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nights that a stay takes.
 *
 * @param until when the hold runs out, exclusive; null for a stay that is confirmed
 */
public record TakenNights(
        String stayId, Nights nights, @Nullable Instant until) {

    /** Whether they are still taken at an instant. */
    public boolean at(Instant instant) {
        return until == null || instant.isBefore(until);
    }
}
