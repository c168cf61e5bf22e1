package io.trato.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the data of a test JVM's engines lie: in Linux's memory where it has room, since what tests wait for most is the
 * disk, and below {@code target} everywhere else.
 */
final class TestFolder {
    private static final Logger log = LoggerFactory.getLogger(TestFolder.class);
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;
    private static final String NAME = "trato-test-services-";

    private TestFolder() {}

    static Path choose() {
        try {
            if (Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM) {
                clean();
                return MEMORY.resolve(NAME + ProcessHandle.current().pid());
            }
            return Path.of("target", "services-" + ProcessHandle.current().pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a JVM has left behind that was killed. */
    private static void clean() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(MEMORY, NAME + "*")) {
            for (Path folder : folders) {
                long pid = Long.parseLong(folder.getFileName().toString().substring(NAME.length()));
                if (ProcessHandle.of(pid).isEmpty()) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try {
            EngineCache.delete(folder);
        } catch (NoSuchFileException | UncheckedIOException beside) {
            log.debug("another test JVM deletes {} too", folder, beside);
        }
    }
}
