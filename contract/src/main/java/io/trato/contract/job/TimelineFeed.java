package io.trato.contract.job;

import io.trato.contract.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The live timeline of a job, straight from the log. */
public interface TimelineFeed {

    /** Follows a job's timeline after a position, so that a reconnect loses nothing; empty when the viewer may not see it. */
    Optional<Following> follow(String jobId, long after, Actor viewer);

    /** One reader's place in a live timeline. */
    interface Following extends AutoCloseable {

        /** The next entries, waiting up to {@code atMost} for the first. */
        List<TimelineEntry> next(Duration atMost) throws InterruptedException;

        @Override
        void close();
    }
}
