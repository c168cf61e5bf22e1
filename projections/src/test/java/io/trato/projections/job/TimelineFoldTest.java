package io.trato.projections.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.job.TimelineEntry;
import io.trato.contract.job.TimelineEntry.Fact;
import io.trato.projections.Deals;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import io.trato.projections.listing.Listings;
import org.junit.jupiter.api.Test;

class TimelineFoldTest {

    @Test
    void everythingThatHappenedToADealIsInItsTimeline() {
        Story story = Deals.completed("1");

        assertThat(Shelf.folded(new TimelineFold(), story).values())
                .hasSameSizeAs(story.events())
                .extracting(TimelineEntry::dealId)
                .containsOnly("1");
    }

    @Test
    void whatBelongsToNoDealIsNot() {
        assertThat(Shelf.folded(new TimelineFold(), Listings.published("listing-1")))
                .isEmpty();
    }

    @Test
    void anEntrySaysWhoDidWhatAndWhy() {
        Story story = Deals.negotiated("1");

        TimelineEntry entry = TimelineFold.entry(story.last()).orElseThrow();

        assertThat(entry.id()).isEqualTo("event-5");
        assertThat(entry.type()).isEqualTo("OfferAccepted");
        assertThat(entry.actorId()).isEqualTo("account-actor");
        assertThat(entry.command()).isEqualTo("Command5");
        assertThat(entry.correlationId()).isEqualTo("request-1");
        assertThat(entry.causationId()).isEqualTo("cause-5");
        assertThat(entry.facts())
                .contains(
                        new Fact("terms.milestones.1.amount", "20000"),
                        new Fact("terms.milestones.1.due", "2026-04-01"),
                        new Fact("terms.milestones.2.title", "Tiles"),
                        new Fact("commissionBps", "1200"),
                        new Fact("policyVersion", "policy-1"))
                .noneMatch(fact -> fact.name().equals("terms.milestones.2.due"));
    }
}
