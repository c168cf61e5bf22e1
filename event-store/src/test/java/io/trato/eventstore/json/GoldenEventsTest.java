package io.trato.eventstore.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Event;
import io.trato.contract.EventCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every revision of every event that was ever written has a file {@code <type>-<revision>.json} here, and every file is still
 * readable. A file is never changed: a new form of an event is a new revision with a file of its own.
 */
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final EventTypes TYPES = EventTypes.of(EventCatalog.FAMILIES);
    private static final EventJson JSON = new EventJson(TYPES, List.of());

    static Stream<Path> files() throws IOException {
        return Files.list(GOLDEN).sorted();
    }

    static Stream<EventType> types() {
        return TYPES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventHasAGoldenFileOfItsPresentRevision(EventType type) {
        assertThat(GOLDEN.resolve(type.name() + "-" + type.revision() + ".json"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyGoldenFileIsStillReadable(Path file) throws IOException {
        Event event = read(file);
        assertThat(TYPES.of(event).name()).isEqualTo(typeName(file));
        assertThat(event.streamId()).contains("-");
    }

    @ParameterizedTest
    @MethodSource("files")
    void thePresentRevisionIsWrittenAsItStandsThere(Path file) throws IOException {
        Event event = read(file);
        if (TYPES.of(event).revision().equals(revision(file))) {
            JsonMapper mapper = JsonMapper.shared();
            assertThat(mapper.readTree(JSON.write(event))).isEqualTo(mapper.readTree(Files.readString(file)));
        }
    }

    @Test
    void noFileBelongsToNobody() throws IOException {
        assertThat(files().map(GoldenEventsTest::typeName))
                .isSubsetOf(types().map(EventType::name).toList());
    }

    private static Event read(Path file) throws IOException {
        return JSON.read(typeName(file), revision(file), Files.readString(file));
    }

    private static String typeName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('-'));
    }

    private static String revision(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('-') + 1, name.length() - ".json".length());
    }
}
