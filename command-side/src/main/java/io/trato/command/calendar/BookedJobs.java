package io.trato.command.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.trato.contract.Ids;
import io.trato.contract.calendar.Booking;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import java.util.Optional;

/** Which jobs are stays, by how they were opened: that never changes, so what was read once is remembered. */
public final class BookedJobs {

    private static final int JOBS = 20_000;

    private final Cache<String, Optional<BookedJob>> known =
            Caffeine.newBuilder().maximumSize(JOBS).executor(Runnable::run).build();
    private final Log log;

    public BookedJobs(Log log) {
        this.log = log;
    }

    /** @param calendarId the calendar that has to say whether it can be */
    public record BookedJob(String calendarId, Booking booking) {

        /** Empty for a job that is no stay. */
        static Optional<BookedJob> of(JobOpened opened) {
            return Optional.ofNullable(opened.terms().stay())
                    .map(stay -> new BookedJob(
                            Ids.sibling(Ids.CALENDAR, opened.listingId()),
                            Booking.of(opened.jobId(), opened.clientId(), opened.providerId(), stay.nights())));
        }
    }

    /** What a job's opening says, which is asked again with its money. */
    public Optional<BookedJob> of(JobOpened opened) {
        Optional<BookedJob> job = BookedJob.of(opened);
        known.put(opened.jobId(), job);
        return job;
    }

    /** Empty for a job that is no stay, or is not opened yet. */
    public Optional<BookedJob> find(String jobId) {
        Optional<BookedJob> before = known.getIfPresent(jobId);
        return before != null
                ? before
                : log.stream(jobId, 0).stream()
                        .map(LoggedEvent::event)
                        .filter(JobOpened.class::isInstance)
                        .map(JobOpened.class::cast)
                        .findFirst()
                        .flatMap(this::of);
    }
}
