package io.trato.server.client;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an operator does with dead letters, through GraphQL. */
public final class DeadLetterDesk {

    private static final int PAGE = 100;
    private static final long PAUSE_MILLISECONDS = 200;

    private static final String LETTER = """
            id processor key position eventId event state error message attempts firstFailedAt lastFailedAt
            nextAttemptAt waitingBehind closedAt closedBy reason""";

    private static final String LIST = """
            query DeadLetters($processor: String, $state: LetterState, $first: Int, $after: String) {
              deadLetters(processor: $processor, state: $state, first: $first, after: $after) {
                edges { node { %s } } pageInfo { hasNextPage endCursor }
              }
            }""".formatted(LETTER);

    private static final String FIND = "query DeadLetter($id: ID!) { deadLetter(id: $id) { %s } }".formatted(LETTER);

    private static final String RETRY = """
            mutation Retry($input: RetryDeadLetterInput!) {
              retryDeadLetter(input: $input) { letter { %s } userErrors { field message code } }
            }""".formatted(LETTER);

    private static final String DISCARD = """
            mutation Discard($input: DiscardDeadLetterInput!) {
              discardDeadLetter(input: $input) { letter { %s } userErrors { field message code } }
            }""".formatted(LETTER);

    private final Session session;

    public DeadLetterDesk(Session session) {
        this.session = session;
    }

    /**
     * Shows all letters, page by page.
     *
     * @param processor only this one's, or null for all
     * @param state only such, or null for all
     */
    public void list(@Nullable String processor, @Nullable String state, Consumer<JsonNode> shown) {
        Map<String, Object> asked = new HashMap<>(Map.of("first", PAGE));
        if (processor != null) {
            asked.put("processor", processor);
        }
        if (state != null) {
            asked.put("state", state);
        }
        while (true) {
            JsonNode page = session.ask(LIST, asked).path("deadLetters");
            page.path("edges").forEach(edge -> shown.accept(edge.path("node")));
            if (!page.path("pageInfo").path("hasNextPage").asBoolean(false)) {
                return;
            }
            asked.put("after", page.path("pageInfo").path("endCursor").asString(""));
        }
    }

    /** The letter, or a missing node when there is none that the caller may see. */
    public JsonNode find(String id) {
        return session.ask(FIND, Map.of("id", id)).path("deadLetter");
    }

    /** Answers the letter once it has been tried, or as it is when that takes longer than patience. */
    public JsonNode retry(String id, long patienceMilliseconds) {
        JsonNode before = session.mutate(RETRY, Map.of("id", id)).path("letter");
        JsonNode now = before;
        for (long waited = 0; waited < patienceMilliseconds && !tried(before, now); waited += PAUSE_MILLISECONDS) {
            pause();
            now = find(id);
        }
        return now;
    }

    public JsonNode discard(String id, String reason) {
        return session.mutate(DISCARD, Map.of("id", id, "reason", reason)).path("letter");
    }

    private static boolean tried(JsonNode before, JsonNode now) {
        return !now.path("state").asString("").equals("WAITING")
                || now.path("attempts").asInt(0) > before.path("attempts").asInt(0);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a letter was tried", e);
        }
    }
}
