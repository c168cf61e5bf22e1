package io.trato.command.calendar;

import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.StayStatus;
import java.time.Instant;

/**
 * One stay of a calendar.
 *
 * @param until when its hold runs out or ran out; when it counts as completed, once it is confirmed
 */
record StayState(Booking booking, StayStatus status, Instant until) {

    /** Whether its hold still holds. */
    boolean isHeldAt(Instant at) {
        return status == StayStatus.HELD && at.isBefore(until);
    }

    /** Whether it can still come to be: nobody has confirmed or ended it. */
    boolean isOpen() {
        return switch (status) {
            case PROPOSED, HELD -> true;
            case CONFIRMED, CANCELLED, COMPLETED -> false;
        };
    }

    StayState status(StayStatus next) {
        return new StayState(booking, next, until);
    }
}
