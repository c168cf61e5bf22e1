package io.trato.api;

import io.trato.contract.Actor;
import io.trato.contract.job.TimelineEntry;
import io.trato.contract.job.TimelineFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One job's timeline, live, for everybody but strangers. */
final class Timeline implements TimelineFeed {

    static final String JOB = "job-0199a1c2-0000-7000-8000-000000000001";

    final BlockingQueue<TimelineEntry> coming = new LinkedBlockingQueue<>();
    final CountDownLatch closed = new CountDownLatch(1);
    volatile long after = -1;

    void happens(long position) {
        coming.add(new TimelineEntry(
                "event-" + position,
                position,
                "deal",
                JOB,
                position,
                Instant.parse("2026-11-22T10:00:00Z"),
                "JobStarted",
                "system:opening",
                "StartJob",
                "correlation",
                "causation",
                List.of(new TimelineEntry.Fact("jobId", JOB))));
    }

    @Override
    public Optional<Following> follow(String jobId, long from, Actor viewer) {
        if (!jobId.equals(JOB)) {
            return Optional.empty();
        }
        after = from;
        return Optional.of(new Following() {
            @Override
            public List<TimelineEntry> next(Duration atMost) throws InterruptedException {
                TimelineEntry entry = coming.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
                return entry == null ? List.of() : List.of(entry);
            }

            @Override
            public void close() {
                closed.countDown();
            }
        });
    }
}
