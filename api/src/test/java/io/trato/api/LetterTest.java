package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Page;
import io.trato.contract.letter.DeadLetter;
import io.trato.contract.letter.FindDeadLetter;
import io.trato.contract.letter.LetterState;
import io.trato.contract.letter.ListDeadLetters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Dead letters over HTTP. */
@ServerTest
class LetterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final DeadLetter LETTER = new DeadLetter(
            "letter-1",
            1,
            "listings-v1",
            "listing-1",
            42,
            "event-42",
            "ListingRevised",
            LetterState.WAITING,
            "IllegalStateException",
            "nothing comes before it",
            2,
            NOW,
            NOW,
            NOW.plusSeconds(10),
            7,
            null,
            null,
            null);

    private final int port;
    private final Letters letters;
    private final Client caller;

    @Autowired
    LetterTest(@LocalServerPort int port, Neighbours neighbours, Letters letters) {
        this.port = port;
        this.letters = letters;
        this.caller = new Client(port).registered(UUID.randomUUID() + "@example.org", "CLIENT");
        neighbours.answers.put(
                ListDeadLetters.class,
                query -> new Page<>(List.of(new Page.Edge<>(LETTER, "cursor-1")), false, false, 1));
        neighbours.answers.put(
                FindDeadLetter.class,
                query -> query instanceof FindDeadLetter find && find.id().equals(LETTER.id())
                        ? Optional.of(LETTER)
                        : Optional.empty());
    }

    @Test
    void lettersAreListedAndFound() {
        JsonNode listed = caller.ask("{ deadLetters(first: 10, processor: \"listings-v1\", state: WAITING) {"
                + " totalCount edges { cursor node { id key position event error waitingBehind nextAttemptAt } } } }");

        assertThat(listed.at("/data/deadLetters/totalCount").asInt()).isEqualTo(1);
        assertThat(listed.at("/data/deadLetters/edges/0/node/key").asString()).isEqualTo("listing-1");
        assertThat(listed.at("/data/deadLetters/edges/0/node/position").asString())
                .isEqualTo("42");
        assertThat(caller.ask("{ node(id: \"letter-1\") { __typename id } }")
                        .at("/data/node/__typename")
                        .asString())
                .isEqualTo("DeadLetter");
        assertThat(caller.ask("{ deadLetter(id: \"letter-2\") { id } }")
                        .at("/data/deadLetter")
                        .isNull())
                .isTrue();
    }

    @Test
    void aLetterIsRetriedOrDiscardedForAReason() {
        assertThat(errors("retryDeadLetter", Map.of("id", "letter-1"), "RetryDeadLetterInput"))
                .isEmpty();
        assertThat(errors("discardDeadLetter", Map.of("id", "letter-1", "reason", "a test"), "DiscardDeadLetterInput"))
                .isEmpty();

        assertThat(letters.decided).containsSubsequence("retry", "discard for a test");
    }

    @Test
    void aLetterThatIsNotThereIsNotFound() {
        assertThat(errors("retryDeadLetter", Map.of("id", "letter-2"), "RetryDeadLetterInput")
                        .at("/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void nobodyWhoHasNotSignedInIsTold() {
        assertThat(new Client(port)
                        .ask("{ deadLetters(first: 1) { totalCount } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("UNAUTHENTICATED");
    }

    private JsonNode errors(String mutation, Map<String, Object> input, String type) {
        return caller.ask(
                        "mutation($input: %s!) { %s(input: $input) { letter { id } userErrors { code } } }"
                                .formatted(type, mutation),
                        Map.of("input", input))
                .at("/data/" + mutation + "/userErrors");
    }
}
