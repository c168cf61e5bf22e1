package io.trato.server.cli;

import io.trato.server.Visitor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Somebody who rewrites a title over and over, and somebody who looks at it all the while. */
final class Revisions implements AutoCloseable {

    private static final String DRAFT =
            "mutation($input: DraftListingInput!) { draftListing(input: $input) { listing { id } userErrors { code } } }";
    private static final String REVISE =
            "mutation($input: ReviseListingInput!) { reviseListing(input: $input) { version userErrors { code } } }";
    private static final String LOOK = "query($id: ID!) { listing(id: $id) { title version } }";

    private final Visitor host;
    private final String listing;
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final Thread writer;
    private final Thread reader;
    private volatile boolean resting;
    private volatile boolean closed;

    Revisions(Visitor host) {
        this.host = host;
        this.listing = host.mutate(DRAFT, Map.of("kind", "RENTAL", "content", Map.of("title", "Piso número 0")))
                .path("listing")
                .path("id")
                .asString();
        this.writer = Thread.ofVirtual().start(this::write);
        this.reader = Thread.ofVirtual().start(this::read);
    }

    String listing() {
        return listing;
    }

    /** The version that a read model showed last. */
    long seen() {
        return seen.get();
    }

    /** What must never happen: a refusal, or a version that is older than one seen before. */
    List<String> troubles() {
        return troubles;
    }

    /** Writes no more; answers how many revisions were accepted. */
    long rest() throws InterruptedException {
        resting = true;
        writer.join();
        return accepted.get();
    }

    private void write() {
        while (!resting) {
            String title = "Piso número " + (accepted.get() + 1);
            JsonNode answer = host.mutate(REVISE, Map.of("listingId", listing, "changes", Map.of("title", title)));
            if (answer.path("version").asLong(-1) == accepted.get() + 1) {
                accepted.incrementAndGet();
            } else {
                troubles.add("revision " + (accepted.get() + 1) + " was answered by " + answer);
                return;
            }
        }
    }

    private void read() {
        while (!closed) {
            JsonNode shown = host.ask(LOOK, Map.of("id", listing)).path("data").path("listing");
            long version = shown.path("version").asLong(0);
            if (shown.isObject()) {
                if (version < seen.get() || !shown.path("title").asString().equals("Piso número " + version)) {
                    troubles.add("after version " + seen.get() + " came " + shown);
                }
                seen.set(version);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        resting = true;
        closed = true;
        writer.join();
        reader.join();
    }
}
