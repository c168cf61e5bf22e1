package io.trato.contract.calendar;

import io.trato.contract.Ids;

/**
 * Which stay, by whom and when.
 *
 * @param stayId follows from the job's
 */
public record Booking(String stayId, String jobId, String clientId, String providerId, Nights nights) {

    /** The stay that a job is about. */
    public static Booking of(String jobId, String clientId, String providerId, Nights nights) {
        return new Booking(Ids.sibling(Ids.STAY, jobId), jobId, clientId, providerId, nights);
    }
}
