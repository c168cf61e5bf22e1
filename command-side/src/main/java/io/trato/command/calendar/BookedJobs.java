package io.trato.command.calendar;

import io.trato.contract.Ids;
import io.trato.contract.calendar.Booking;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import java.util.Optional;

/** Which jobs are stays, by how they were opened. */
public final class BookedJobs {

    private final Log log;

    public BookedJobs(Log log) {
        this.log = log;
    }

    /** @param calendarId the calendar that has to say whether it can be */
    public record BookedJob(String calendarId, Booking booking) {

        /** Empty for a job that is no stay. */
        public static Optional<BookedJob> of(JobOpened opened) {
            return Optional.ofNullable(opened.terms().stay())
                    .map(stay -> new BookedJob(
                            Ids.sibling(Ids.CALENDAR, opened.listingId()),
                            Booking.of(opened.jobId(), opened.clientId(), opened.providerId(), stay.nights())));
        }
    }

    /** Empty for a job that is no stay. */
    public Optional<BookedJob> find(String jobId) {
        return log.stream(jobId, 0).stream()
                .map(LoggedEvent::event)
                .filter(JobOpened.class::isInstance)
                .map(JobOpened.class::cast)
                .findFirst()
                .flatMap(BookedJob::of);
    }
}
