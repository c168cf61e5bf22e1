package io.trato.projections.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Event;
import io.trato.contract.EventCatalog;
import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rebuild does not read what the journal says it has no use for: so that had better be true of every event there is. */
class StillEventsTest {

    private static final Path GOLDEN = Path.of("../event-store/src/test/resources/golden");
    private static final EventJson JSON = new EventJson(EventTypes.of(EventCatalog.FAMILIES), List.of());

    static Stream<Event> events() throws IOException {
        return Files.list(GOLDEN).sorted().map(StillEventsTest::read);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatMovesMoneyIsRead(Event event) {
        LoggedEvent logged = new LoggedEvent(1, "event-1", event.streamId(), 0, Instant.EPOCH, event, Map.of());
        JournalFold journal = new JournalFold();
        BalanceFold balances = new BalanceFold();

        if (!journal.documents(logged).isEmpty() || !balances.documents(logged).isEmpty()) {
            assertThat(journal.concerns(event.getClass())).isTrue();
            assertThat(balances.concerns(event.getClass())).isTrue();
        }
    }

    private static Event read(Path file) {
        String name = file.getFileName().toString();
        int hyphen = name.lastIndexOf('-');
        try {
            return JSON.read(
                    name.substring(0, hyphen),
                    name.substring(hyphen + 1, name.length() - ".json".length()),
                    Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
