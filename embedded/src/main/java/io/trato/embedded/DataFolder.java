package io.trato.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one folder in which everything embedded keeps its state, held by one process at a time. The lock is the operating
 * system's, so a killed holder never leaves it locked; the file beside it only says who holds it.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;
    private final Secrets secrets;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
        this.secrets = new Secrets(path.resolve("secrets.properties"));
    }

    /**
     * Opens the folder, creates it where it is missing, and ends what a killed predecessor may have left running in it.
     *
     * @throws DataFolderHeld when another process, or this one, has it open
     */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DataFolderHeld(path, holderOf(path));
            }
            Holder.self().write(path.resolve("holder"));
            DataFolder opened = new DataFolder(path, channel);
            Leftovers.endIn(opened.folder("run"));
            return opened;
        } catch (IOException e) {
            throw new EngineFailure("The data folder %s cannot be used: %s.".formatted(path, e.getMessage()), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static Holder holderOf(Path path) {
        try {
            return Holder.read(path.resolve("holder"));
        } catch (IOException | RuntimeException stillBeingWritten) {
            return new Holder(0, Instant.now(), "starting just now");
        }
    }

    public Path path() {
        return path;
    }

    /** A sub-folder, created where it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Generated secrets that live as long as the folder. */
    public Secrets secrets() {
        return secrets;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("holder"));
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
