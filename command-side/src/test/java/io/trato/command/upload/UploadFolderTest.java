package io.trato.command.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.contract.upload.ReceivedFile;
import io.trato.contract.upload.UploadTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadFolderTest {

    private static final String ANA = "account-ana";
    private static final String BRUNO = "account-bruno";

    @TempDir
    Path folder;

    @Test
    void keepsAFileForItsOwnerAlone() throws IOException {
        UploadFolder uploads = uploads(folder, 100);
        String id = uploads.open(ANA, "../../listings de María.csv");

        assertThat(uploads.file(id, ANA)).as("not received yet").isEmpty();
        assertThat(uploads.put(id, bytes("a,b"))).isTrue();
        assertThat(uploads.file(id, ANA))
                .hasValueSatisfying(file -> assertThat(file).hasContent("a,b").startsWith(folder));
        assertThat(uploads.file(id, BRUNO)).isEmpty();
    }

    @Test
    void fillsAPlaceOnceAndOnlyOneThatWasOpened() throws IOException {
        UploadFolder uploads = uploads(folder, 100);
        String id = uploads.open(ANA, "a");
        uploads.put(id, bytes("first"));

        assertThat(uploads.put(id, bytes("second"))).isFalse();
        assertThat(uploads.put("A".repeat(32), bytes("third"))).isFalse();
        assertThat(uploads.put("../" + id, bytes("fourth"))).isFalse();
        assertThat(uploads.file("../" + id, ANA)).isEmpty();
        assertThat(uploads.file(id, ANA))
                .hasValueSatisfying(file -> assertThat(file).hasContent("first"));
    }

    @Test
    void keepsNothingOfWhatIsTooLargeOrBreaksOff() throws IOException {
        UploadFolder uploads = uploads(folder, 4);
        String id = uploads.open(ANA, "a");

        assertThatThrownBy(() -> uploads.put(id, bytes("12345")))
                .isInstanceOfSatisfying(
                        UploadTooLargeException.class,
                        tooLarge -> assertThat(tooLarge.maximum()).isEqualTo(4));
        assertThatThrownBy(() -> uploads.put(id, breaking())).hasMessage("connection reset");
        assertThat(uploads.file(id, ANA)).isEmpty();
        assertThat(uploads.put(id, bytes("1234")))
                .as("the place is still empty")
                .isTrue();
    }

    @Test
    void saysWhatWasReceivedUntilItsDayIsOver() throws IOException {
        UploadFolder uploads = uploads(folder, 100);
        String id = uploads.open(ANA, "../goteo de María.png");
        uploads.put(id, bytes("\u0089PNG\r\n\u001a\n", StandardCharsets.ISO_8859_1));

        assertThat(uploads.received(id, ANA))
                .contains(new ReceivedFile(
                        "../goteo de María.png",
                        "image/png",
                        8,
                        "4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6"));
        assertThat(uploads.received(id, BRUNO)).isEmpty();
        assertThat(uploads.received("../" + id, ANA)).isEmpty();
        assertThat(later(Duration.ofHours(25)).received(id, ANA)).isEmpty();
        assertThat(later(Duration.ofHours(25)).content(id)).isPresent();
        assertThat(uploads.content("../" + id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7,application/pdf", "'Nos dejó así, ¡miren!',text/plain", "a\u0000b,application/octet-stream"})
    void tellsTypesByWhatIsInside(String content, String type) throws IOException {
        UploadFolder uploads = uploads(folder, 100);
        String id = uploads.open(ANA, "picture.jpg");
        uploads.put(id, bytes(content));
        assertThat(uploads.received(id, ANA).orElseThrow().type()).isEqualTo(type);
    }

    @Test
    void throwsAwayWhatIsOldAndUnread() throws IOException {
        UploadFolder uploads = uploads(folder.resolve("uploads"), 100);
        cleaning(uploads, Duration.ZERO, _ -> false).clean();
        String read = uploads.open(ANA, "a");
        uploads.put(read, bytes("read"));
        String unread = uploads.open(ANA, "a");
        uploads.put(unread, bytes("unread"));
        Path reading = uploads.file(read, ANA).orElseThrow();

        cleaning(uploads, Duration.ofHours(23), place -> place.content().equals(reading))
                .clean();
        assertThat(uploads.file(unread, ANA)).isPresent();

        cleaning(
                        uploads,
                        Duration.ofMinutes(24 * 60 + 59),
                        place -> place.content().equals(reading))
                .clean();
        assertThat(uploads.file(unread, ANA))
                .as("somebody may be deciding about it yet")
                .isPresent();

        cleaning(uploads, Duration.ofHours(25), place -> place.content().equals(reading))
                .clean();
        assertThat(uploads.file(unread, ANA)).isEmpty();
        assertThat(uploads.file(read, ANA)).contains(reading);
        assertThat(Files.exists(folder.resolve("uploads").resolve(unread))).isFalse();
    }

    private static UploadCleaning cleaning(UploadFolder uploads, Duration later, Predicate<UploadPlace> needed) {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        return new UploadCleaning(uploads, Duration.ofDays(1), needed, clock);
    }

    private UploadFolder later(Duration time) {
        return new UploadFolder(folder, 100, Duration.ofDays(1), Clock.offset(Clock.systemUTC(), time));
    }

    private static UploadFolder uploads(Path folder, long maximum) {
        return new UploadFolder(folder, maximum, Duration.ofDays(1), Clock.systemUTC());
    }

    private static InputStream bytes(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    private static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    private static InputStream breaking() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
    }
}
