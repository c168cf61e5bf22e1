package io.trato.command.upload;

import io.trato.contract.upload.ReceivedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where one upload lies: {@code owner}, {@code filename}, and {@code sha256} and {@code content} once it was received. */
public record UploadPlace(Path folder) {

    private static final String OWNER = "owner";
    private static final String FILENAME = "filename";
    private static final String RECEIVING = "receiving";
    private static final String SHA256 = "sha256";
    private static final String CONTENT = "content";

    void open(String ownerId, String filename) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(FILENAME), filename);
        Files.writeString(folder.resolve(OWNER), ownerId);
    }

    public String id() {
        return folder.getFileName().toString();
    }

    boolean isOpen() {
        return Files.exists(folder.resolve(OWNER));
    }

    Path receiving() {
        return folder.resolve(RECEIVING);
    }

    Path sha256() {
        return folder.resolve(SHA256);
    }

    public Path content() {
        return folder.resolve(CONTENT);
    }

    boolean isFull() {
        return Files.isRegularFile(content());
    }

    /** Nobody's when it was thrown away meanwhile. */
    boolean belongsTo(String ownerId) {
        try {
            return ownerId.equals(Files.readString(folder.resolve(OWNER), StandardCharsets.UTF_8));
        } catch (IOException cleaned) {
            return false;
        }
    }

    /** What was received after this instant; none when the place is empty or thrown away meanwhile. */
    Optional<ReceivedFile> receivedAfter(Instant oldest) {
        try {
            return isFull() && Files.getLastModifiedTime(content()).toInstant().isAfter(oldest)
                    ? Optional.of(new ReceivedFile(
                            Files.readString(folder.resolve(FILENAME), StandardCharsets.UTF_8),
                            FileType.of(content()),
                            Files.size(content()),
                            Files.readString(sha256(), StandardCharsets.US_ASCII)))
                    : Optional.empty();
        } catch (IOException cleaned) {
            return Optional.empty();
        }
    }
}
