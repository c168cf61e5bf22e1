package io.trato.command.job;

import io.trato.contract.market.DealDeadlines;
import java.time.ZoneOffset;

/** Gathers what a job needs to know of others; only a stay looks at its listing's time zone. */
public final class JobSurroundings {

    private final DealDeadlines deadlines;
    private final ListingZones zones;

    public JobSurroundings(DealDeadlines deadlines, ListingZones zones) {
        this.deadlines = deadlines;
        this.zones = zones;
    }

    public JobFacts factsOf(JobState job) {
        return new JobFacts(deadlines, job.stay() == null ? ZoneOffset.UTC : zones.of(job.listingId()));
    }
}
