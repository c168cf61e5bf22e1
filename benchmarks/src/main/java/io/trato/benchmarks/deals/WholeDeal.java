package io.trato.benchmarks.deals;

import io.trato.benchmarks.frame.Callers;
import io.trato.benchmarks.whole.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * Plays one deal after the other between a client and a provider: a quote is asked for, offered, countered and accepted, the
 * job paid, delivered and approved, until its money has been released. What a front-end waits for is waited for here, as the
 * schema says to: by following the job's timeline. That is, until it can be paid, until it is paid, and until it is released.
 */
final class WholeDeal implements Callers.Work {

    /** In their order; the waits among them by what is waited for. */
    static final List<String> STEPS = List.of(
            "requestQuote",
            "makeOffer",
            "counterOffer",
            "acceptOffer",
            "until it can be paid",
            "payJob",
            "until it is paid",
            "deliverMilestone",
            "approveMilestone",
            "until it is released",
            "whole deal");

    private final TwoSides sides;
    private final Stopwatch watch;
    private final AtomicLong played;

    /** @param played counts the deals, of all players together */
    WholeDeal(TwoSides sides, Stopwatch watch, AtomicLong played) {
        this.sides = sides;
        this.watch = watch;
        this.played = played;
    }

    @Override
    public void once() throws Exception {
        watch.timed("whole deal", () -> {
            play();
            return true;
        });
        played.incrementAndGet();
    }

    private void play() throws Exception {
        Caller client = sides.client();
        Caller provider = sides.provider();
        String offer = does(
                        client,
                        "requestQuote",
                        "offer { id }",
                        Map.of(
                                "listingId",
                                sides.listing(),
                                "message",
                                "El grifo de la cocina gotea.",
                                "idempotencyKey",
                                key()))
                .path("offer")
                .path("id")
                .asString();
        does(provider, "makeOffer", "version", Map.of("offerId", offer, "terms", terms("200.00")));
        does(client, "counterOffer", "version", Map.of("offerId", offer, "revision", 1, "terms", terms("170.03")));
        String job = does(
                        provider,
                        "acceptOffer",
                        "job { id status }",
                        Map.of("offerId", offer, "revision", 2, "idempotencyKey", key()))
                .path("job")
                .path("id")
                .asString();
        if (job.isEmpty()) {
            throw new IllegalStateException("the acceptance of " + offer + " was answered without its job");
        }
        try (Followed timeline = new Followed(client, job)) {
            awaits(timeline, "until it can be paid", "EscrowPlanned");
            does(
                    client,
                    "payJob",
                    "version",
                    Map.of("jobId", job, "method", "sandbox-approved", "idempotencyKey", key()));
            awaits(timeline, "until it is paid", "JobStarted");
            does(provider, "deliverMilestone", "version", part(job, "note", "Grifo nuevo, sin goteo"));
            does(client, "approveMilestone", "version", part(job, "idempotencyKey", key()));
            awaits(timeline, "until it is released", "EscrowReleased");
        }
    }

    private JsonNode does(Caller who, String mutation, String selection, Map<String, ?> input) throws Exception {
        return watch.timed(mutation, () -> who.mutate(Mutation.of(mutation, selection), input));
    }

    private void awaits(Followed timeline, String what, String event) throws Exception {
        watch.timed(what, () -> {
            timeline.until(event);
            return true;
        });
    }

    private static Map<String, ?> part(String job, String field, String value) {
        return Map.of("jobId", job, "milestone", 1, field, value);
    }

    private static Map<String, ?> terms(String amount) {
        return Map.of(
                "scope",
                "Cambiar el grifo y revisar la caldera",
                "milestones",
                List.of(Map.of("title", "Grifo", "amount", Map.of("amount", amount, "currencyCode", "EUR"))));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
