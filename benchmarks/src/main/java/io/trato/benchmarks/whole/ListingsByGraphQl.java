package io.trato.benchmarks.whole;

import io.trato.benchmarks.frame.Callers;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A provider with a browser's connection, who has drafted a listing and revises its title again and again. The draft is not
 * counted: its answer shows the listing, and so waits for the read model.
 */
final class ListingsByGraphQl implements Callers.Work {

    private static final String DRAFT = """
            mutation Draft($input: DraftListingInput!) {
              draftListing(input: $input) { listing { id } userErrors { code } }
            }""";
    private static final String REVISE = """
            mutation Revise($input: ReviseListingInput!) {
              reviseListing(input: $input) { version userErrors { code } }
            }""";

    private final Caller provider;
    private final AtomicLong sent;
    private final String listing;
    private long step;

    private ListingsByGraphQl(Caller provider, AtomicLong sent, String listing) {
        this.provider = provider;
        this.sent = sent;
        this.listing = listing;
    }

    /** @param sent counts the revisions, of all providers together */
    static ListingsByGraphQl drafted(Caller provider, AtomicLong sent) throws IOException {
        String id = provider.mutate(DRAFT, Map.of("kind", "RENTAL", "content", Map.of("title", "Casa")))
                .path("listing")
                .path("id")
                .asString();
        return new ListingsByGraphQl(provider, sent, id);
    }

    @Override
    public void once() throws IOException {
        step++;
        String title = "Casa con vista al mar, " + step + " habitaciones";
        provider.mutate(REVISE, Map.of("listingId", listing, "changes", Map.of("title", title)));
        sent.incrementAndGet();
    }
}
