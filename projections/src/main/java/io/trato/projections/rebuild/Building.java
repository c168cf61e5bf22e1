package io.trato.projections.rebuild;

import io.trato.projections.copy.Lease;
import io.trato.projections.run.BulkReplay;
import io.trato.projections.run.ProjectionGroup;
import java.time.Duration;

/** Takes a copy to where the log ended a moment ago, and tells meanwhile how far it is. */
final class Building {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final RebuildDriver.Parts parts;
    private final ProjectionGroup group;
    private final Lease lease;
    private final long begun = System.nanoTime();

    Building(RebuildDriver.Parts parts, ProjectionGroup group, Lease lease) {
        this.parts = parts;
        this.group = group;
        this.lease = lease;
    }

    void run() throws InterruptedException {
        if (group.inTransaction()) {
            fill();
        } else {
            follow();
        }
    }

    /** Rows are written by this node alone, as long as nobody reads them. */
    private void fill() throws InterruptedException {
        try (BulkReplay replay = parts.replays().of(group)) {
            long first = passed();
            while (!replay.awaitEnd(LOOK)) {
                tell(first, Math.max(first, replay.position()));
            }
            tell(first, replay.position());
        }
    }

    /** Documents are written by the copy's processors, on all nodes. */
    private void follow() throws InterruptedException {
        parts.running().follow(true);
        long first = passed();
        long position = first;
        long end = parts.log().head();
        while (true) {
            long head = tell(first, position);
            if (position >= end) {
                return;
            }
            end = head;
            Thread.sleep(LOOK);
            position = passed();
        }
    }

    private long tell(long first, long position) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        long head = parts.log().head();
        lease.progress(position, head, seconds == 0 ? 0 : (position - first) / seconds);
        return head;
    }

    private long passed() {
        return parts.running().passed(group.name(), group.generation());
    }
}
