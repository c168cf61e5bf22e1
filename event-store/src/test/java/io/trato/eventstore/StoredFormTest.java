package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.contract.Event;
import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.json.EventTypes;
import io.trato.eventstore.json.EventUpcaster;
import io.trato.eventstore.json.UnreadableEventException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the database, and that it can always be read. */
class StoredFormTest {

    private final TestLog database = new TestLog();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void anEventComesBackAsItWas() throws Exception {
        LogNode node = database.node();
        Deal.Opened opened =
                new Deal.Opened("deal-1", "Reparación \"ñ\" \\ 家", new BigDecimal("12345678901234567890.10"));
        node.appender().append(TestLog.append(TestLog.event("deal-1", 0, opened)));
        node.log().sealed("deal-1", 0).get(20, TimeUnit.SECONDS);

        LoggedEvent fromMemory = node.log().read(0, 1).getFirst();
        LoggedEvent fromDatabase = database.node().log().read(0, 1).getFirst();

        assertThat(fromDatabase).isEqualTo(fromMemory);
        assertThat(fromDatabase.event()).isEqualTo(opened);
        assertThat(fromDatabase.metadata()).isEqualTo(Map.of("actor", "account-1"));
        assertThat(fromDatabase.at()).isEqualTo("2026-03-01T12:00:00.123456Z");
    }

    @Test
    void anOldRevisionIsLiftedToTodays() throws Exception {
        database.sql.update("""
                insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at)
                values (gen_random_uuid(), 'deal-1', 0, 'Opened', '0', '{"streamId": "deal-1", "name": "Grifo", "price": 1.50}',
                        '{}', now())
                """);
        LogNode node = database.node(LogSettings.DEFAULT, true, new TitleWasCalledName());
        node.log().sealed("deal-1", 0).get(20, TimeUnit.SECONDS);

        assertThat(node.log().read(0, 1).getFirst().event())
                .isEqualTo(new Deal.Opened("deal-1", "Grifo", new BigDecimal("1.50")));
    }

    @Test
    void aRevisionThatNobodyLiftsIsAnError() {
        assertThatThrownBy(() -> TestLog.json().read("Opened", "0", "{}")).isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() -> TestLog.json().read("Closed", "1", "{}")).isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() ->
                        TestLog.json().read("Stepped", "1", "{\"streamId\": \"deal-1\", \"step\": 1, \"speed\": 2}"))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void namesAreUniqueAndRevisionsGiven() {
        record NoRevision(String streamId) implements Event {}

        assertThatThrownBy(() -> EventTypes.of(List.of(Deal.class, Other.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Opened");
        assertThatThrownBy(() -> EventTypes.of(List.of(NoRevision.class))).isInstanceOf(IllegalArgumentException.class);
        assertThat(EventTypes.of(List.of(Deal.class)).all()).hasSize(3);
    }

    @Test
    void theHashIsThatOfTheDocumentedLeaf() throws Exception {
        LogNode node = database.node();
        node.appender().append(TestLog.steps("deal-\"1\",", 0, 1));
        node.log().sealed("deal-\"1\",", 0).get(20, TimeUnit.SECONDS);

        String id = node.log().read(0, 1).getFirst().eventId();
        String leaf = "[\"" + id + "\",\"deal-\\\"1\\\",\",0,\"Stepped\",\"1\",1772366400123456,"
                + "{\"step\": 0, \"streamId\": \"deal-\\\"1\\\",\"},{\"actor\": \"account-1\"}]";

        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);
        byte[] expected = sha256.digest(leaf.getBytes(StandardCharsets.UTF_8));
        assertThat(database.sql.queryForObject("select hash from sealed", byte[].class))
                .isEqualTo(expected);
    }

    sealed interface Other extends Event {
        @Revision("1")
        record Opened(String streamId) implements Other {}
    }

    private static final class TitleWasCalledName implements EventUpcaster {

        @Override
        public String type() {
            return "Opened";
        }

        @Override
        public String fromRevision() {
            return "0";
        }

        @Override
        public String toRevision() {
            return "1";
        }

        @Override
        public JsonNode upcast(JsonNode payload) {
            ObjectNode lifted = (ObjectNode) payload.deepCopy();
            lifted.set("title", lifted.remove("name"));
            return lifted;
        }
    }
}
