package io.trato.query.job;

import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.job.TimelineEntry;
import io.trato.contract.job.TimelineFeed;
import io.trato.contract.log.Log;
import io.trato.contract.log.LogCursor;
import io.trato.projections.job.TimelineFold;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Live timelines from the log's own push, by the same fold that fills the stored ones. */
public final class LogTimelineFeed implements TimelineFeed {

    private final Log log;
    private final Parties parties;

    public LogTimelineFeed(Log log) {
        this.log = log;
        this.parties = new Parties(log);
    }

    @Override
    public Optional<Following> follow(String jobId, long after, Actor viewer) {
        return parties.opening(jobId, viewer)
                .map(opened -> new FollowedDeal(
                        log.follow(Math.max(after, before(opened)), streams(opened)), Ids.suffix(jobId)));
    }

    /** The last position before the deal: what its wallet and calendar tell of from before is of other deals. */
    private long before(JobOpened opened) {
        return log.sealed(opened.offerId(), 0).join() - 1;
    }

    private static Set<String> streams(JobOpened opened) {
        return Set.of(
                opened.offerId(),
                opened.jobId(),
                Ids.sibling(Ids.ESCROW, opened.jobId()),
                Ids.sibling(Ids.CALENDAR, opened.listingId()),
                Ids.wallet(opened.providerId(), opened.terms().currency()));
    }

    /** The wallet's and the calendar's streams tell of other deals too; those are left out. */
    private record FollowedDeal(LogCursor cursor, String dealId) implements Following {

        @Override
        public List<TimelineEntry> next(Duration atMost) throws InterruptedException {
            long deadline = System.nanoTime() + atMost.toNanos();
            while (true) {
                long left = Math.max(deadline - System.nanoTime(), 0);
                List<TimelineEntry> entries = cursor.next(Duration.ofNanos(left)).stream()
                        .flatMap(event -> TimelineFold.entry(event).stream())
                        .filter(entry -> entry.dealId().equals(dealId))
                        .toList();
                if (!entries.isEmpty() || left == 0) {
                    return entries;
                }
            }
        }

        @Override
        public void close() {
            cursor.close();
        }
    }
}
