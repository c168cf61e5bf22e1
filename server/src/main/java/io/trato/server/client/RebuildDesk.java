package io.trato.server.client;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What an operator does about read models, through GraphQL. */
public final class RebuildDesk {

    private static final int PAUSE_MILLISECONDS = 250;

    private static final String REBUILD = """
            readModel fromGeneration toGeneration state rollback position head perSecond reason
            comparison { documents liveDocuments differing hashesEqual }""";

    private static final String ALL = """
            query Rebuilds { rebuilds { name generation position outdated kept rebuild { %s } } }""".formatted(REBUILD);

    private static final String START = """
            mutation Start($input: StartRebuildInput!) {
              startRebuild(input: $input) { rebuild { %s } userErrors { field message code } }
            }""".formatted(REBUILD);

    private static final String ROLLBACK = """
            mutation Rollback($input: RollbackRebuildInput!) {
              rollbackRebuild(input: $input) { rebuild { %s } userErrors { field message code } }
            }""".formatted(REBUILD);

    private final Session session;

    public RebuildDesk(Session session) {
        this.session = session;
    }

    /** All read models; none to those who are no operators. */
    public JsonNode all() {
        return session.ask(ALL, Map.of()).path("rebuilds");
    }

    public JsonNode start(String readModel, boolean force) {
        return session.mutate(START, Map.of("readModel", readModel, "force", force))
                .path("rebuild");
    }

    public JsonNode rollback(String readModel) {
        return session.mutate(ROLLBACK, Map.of("readModel", readModel)).path("rebuild");
    }

    /** Answers a rebuild once it has ended, well or not; tells {@code watcher} of it several times a second before. */
    public JsonNode watch(JsonNode begun, Consumer<JsonNode> watcher) {
        JsonNode now = begun;
        while (true) {
            watcher.accept(now);
            switch (now.path("state").asString("")) {
                case "PREPARING", "BUILDING", "COMPARING", "TURNING" -> pause();
                default -> {
                    return now;
                }
            }
            now = latest(now);
        }
    }

    private JsonNode latest(JsonNode before) {
        for (JsonNode model : all()) {
            JsonNode rebuild = model.path("rebuild");
            if (rebuild.path("readModel").equals(before.path("readModel"))
                    && rebuild.path("toGeneration").equals(before.path("toGeneration"))) {
                return rebuild;
            }
        }
        return before;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a rebuild was watched", e);
        }
    }
}
