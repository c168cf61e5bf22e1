package io.trato.benchmarks.deals;

import io.trato.benchmarks.whole.Caller;
import io.trato.benchmarks.whole.Subscription;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A job's timeline as a front-end follows it: where the server ends the stream, it goes on from the last position. */
final class Followed implements AutoCloseable {

    private static final String TIMELINE = "subscription($id: ID!, $after: Position) "
            + "{ jobTimeline(jobId: $id, after: $after) { type position } }";
    private static final int STREAMS = 10;

    private final Caller caller;
    private final String job;
    private @Nullable Subscription stream;
    private String last = "0";
    private int streams;

    Followed(Caller caller, String job) {
        this.caller = caller;
        this.job = job;
    }

    /** Returns when an event of this type is seen; what comes before it is passed over. */
    void until(String type) throws IOException {
        for (JsonNode entry = next(); !entry.path("type").asString("").equals(type); entry = next()) {
            last = entry.path("position").asString();
        }
    }

    private JsonNode next() throws IOException {
        while (true) {
            Subscription open = stream;
            if (open == null) {
                if (++streams > STREAMS) {
                    throw new IOException("the timeline of " + job + " was begun " + STREAMS + " times in vain");
                }
                open = caller.follow(TIMELINE, Map.of("id", job, "after", last));
                stream = open;
            }
            JsonNode entry = open.next();
            if (entry != null) {
                return entry.path("jobTimeline");
            }
            close();
        }
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }
}
