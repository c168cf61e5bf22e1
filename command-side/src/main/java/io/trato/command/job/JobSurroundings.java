package io.trato.command.job;

import io.trato.contract.market.Rulebook;
import java.time.ZoneOffset;

/** Gathers what a job needs to know of others; only a stay looks at its listing's time zone. */
public final class JobSurroundings {

    private final Rulebook book;
    private final ListingZones zones;

    public JobSurroundings(Rulebook book, ListingZones zones) {
        this.book = book;
        this.zones = zones;
    }

    public JobFacts factsOf(JobState job) {
        return new JobFacts(
                book.named(job.policyVersion()).deadlines().deals(),
                job.stay() == null ? ZoneOffset.UTC : zones.of(job.listingId()));
    }
}
