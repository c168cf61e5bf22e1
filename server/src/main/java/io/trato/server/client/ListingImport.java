package io.trato.server.client;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** An import as a client drives it: stage the file, start the task, watch it to its end. */
public final class ListingImport {

    private static final int PAUSE_MILLISECONDS = 250;

    private static final String STAGE = """
            mutation Stage($input: StageUploadInput!) {
              stageUpload(input: $input) { upload { id path } userErrors { field message code } }
            }""";

    private static final String START = """
            mutation Import($input: ImportListingsInput!) {
              importListings(input: $input) { task { id state } userErrors { field message code } }
            }""";

    private static final String WATCH = """
            query Task($id: ID!) {
              backgroundTask(id: $id) {
                state total done created unchanged refused perSecond error
                refusals { line field code message detail }
              }
            }""";

    private final Session session;

    public ListingImport(Session session) {
        this.session = session;
    }

    /**
     * @param task as it ended, well or not
     * @param before whether it had ended already when it was asked for: the same file was imported once
     */
    public record Ended(JsonNode task, boolean before) {

        /** Whether all rows were gone through; some of them may have been refused. */
        public boolean completed() {
            return task.path("state").asString("").equals("COMPLETED");
        }
    }

    /** Answers the task once it has ended, well or not; tells {@code watcher} of it several times a second before. */
    public Ended run(Path file, String format, Consumer<JsonNode> watcher) {
        JsonNode upload = session.mutate(
                        STAGE, Map.of("filename", file.getFileName().toString()))
                .path("upload");
        try {
            session.client().put(upload.path("path").asString(""), BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode task = session.mutate(
                        START, Map.of("uploadId", upload.path("id").asString(""), "format", format))
                .path("task");
        boolean before = ended(task);
        while (true) {
            JsonNode now = session.ask(WATCH, Map.of("id", task.path("id").asString("")))
                    .path("backgroundTask");
            watcher.accept(now);
            if (ended(now)) {
                return new Ended(now, before);
            }
            pause();
        }
    }

    private static boolean ended(JsonNode task) {
        String state = task.path("state").asString("");
        return state.equals("COMPLETED") || state.equals("FAILED");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an import was watched", e);
        }
    }
}
