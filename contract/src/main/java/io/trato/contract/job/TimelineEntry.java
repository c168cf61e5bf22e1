package io.trato.contract.job;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened to a deal: on its offer, its job, its escrow, or in a wallet because of it.
 *
 * @param id the event's identifier
 * @param position where the log holds it; timelines are in this order
 * @param dealId what the identifiers of offer, job and escrow share
 * @param type the event's name, such as {@code MilestoneDelivered}
 * @param actorId an account, or {@code system:} and a policy
 * @param command what was asked for
 * @param correlationId what all consequences of one request share
 * @param causationId the message that led to it
 * @param facts the event's own values, flattened: paths and texts
 */
public record TimelineEntry(
        String id,
        long position,
        String dealId,
        String streamId,
        long sequence,
        Instant at,
        String type,
        String actorId,
        String command,
        String correlationId,
        String causationId,
        List<Fact> facts) {

    public TimelineEntry {
        facts = List.copyOf(facts);
    }

    /** @param name a path such as {@code terms.milestones.1.amount} */
    public record Fact(String name, String value) {}
}
