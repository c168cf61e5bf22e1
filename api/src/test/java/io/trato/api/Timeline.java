package io.trato.api;

import io.trato.contract.Actor;
import io.trato.contract.job.TimelineEntry;
import io.trato.contract.job.TimelineFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Live timelines of jobs, for everybody but strangers. */
final class Timeline implements TimelineFeed {

    /** A job that nobody here may see. */
    static final String FOREIGN = "job-of-others";

    private final Map<String, Story> stories = new ConcurrentHashMap<>();

    /** What happens to one job. */
    static final class Story implements Following {

        final CountDownLatch closed = new CountDownLatch(1);
        volatile long after = -1;
        private final BlockingQueue<TimelineEntry> coming = new LinkedBlockingQueue<>();

        void happens(long position) {
            coming.add(new TimelineEntry(
                    "event-" + position,
                    position,
                    "deal",
                    "job-1",
                    position,
                    Instant.parse("2026-11-22T10:00:00Z"),
                    "JobStarted",
                    "system:opening",
                    "StartJob",
                    "correlation",
                    "causation",
                    List.of(new TimelineEntry.Fact("jobId", "job-1"))));
        }

        @Override
        public List<TimelineEntry> next(Duration atMost) throws InterruptedException {
            TimelineEntry entry = coming.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return entry == null ? List.of() : List.of(entry);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    Story of(String jobId) {
        return stories.computeIfAbsent(jobId, id -> new Story());
    }

    @Override
    public Optional<Following> follow(String jobId, long from, Actor viewer) {
        if (jobId.equals(FOREIGN)) {
            return Optional.empty();
        }
        Story story = of(jobId);
        story.after = from;
        return Optional.of(story);
    }
}
