package io.trato.benchmarks.whole;

import io.trato.benchmarks.frame.Callers;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A provider with a browser's connection, who drafts a listing, revises it nine times and goes on to the next. */
final class ListingsByGraphQl implements Callers.Work {

    private static final int EVENTS_OF_A_LIFE = 10;

    private static final String DRAFT = """
            mutation Draft($input: DraftListingInput!) {
              draftListing(input: $input) { listing { id } version userErrors { code } }
            }""";
    private static final String REVISE = """
            mutation Revise($input: ReviseListingInput!) {
              reviseListing(input: $input) { version userErrors { code } }
            }""";

    private final Caller provider;
    private final AtomicLong sent;
    private String listing = "";
    private int step;

    ListingsByGraphQl(Caller provider, AtomicLong sent) {
        this.provider = provider;
        this.sent = sent;
    }

    @Override
    public void once() throws IOException {
        Map<String, String> content = Map.of("title", "Casa con vista al mar, " + step + " habitaciones");
        if (step == 0) {
            listing = provider.mutate(DRAFT, Map.of("kind", "RENTAL", "content", content))
                    .path("listing")
                    .path("id")
                    .asString();
        } else {
            provider.mutate(REVISE, Map.of("listingId", listing, "changes", content));
        }
        step = (step + 1) % EVENTS_OF_A_LIFE;
        sent.incrementAndGet();
    }
}
