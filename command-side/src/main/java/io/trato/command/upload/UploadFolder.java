package io.trato.command.upload;

import io.trato.contract.upload.StagedUploads;
import io.trato.contract.upload.UploadTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Staged uploads on the file system, a folder each: {@code owner}, {@code filename}, and {@code content} once it was
 * received. Several nodes share the work when they share the folder. Identifiers cannot be guessed: who knows one may
 * fill its place, and only its owner may use it.
 */
public final class UploadFolder implements StagedUploads {

    static final String OWNER = "owner";
    static final String FILENAME = "filename";
    static final String RECEIVING = "receiving";
    static final String CONTENT = "content";

    private static final int RANDOM_BYTES = 24;
    private static final int LONGEST_NAME = 255;
    private static final int BUFFER = 1 << 16;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final long maximum;

    /** @param maximum in bytes */
    public UploadFolder(Path folder, long maximum) {
        this.folder = folder.toAbsolutePath().normalize();
        this.maximum = maximum;
    }

    @Override
    public String open(String ownerId, String filename) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            Path place = Files.createDirectories(folder.resolve(id));
            Files.writeString(
                    place.resolve(FILENAME), filename.substring(0, Math.min(filename.length(), LONGEST_NAME)));
            Files.writeString(place.resolve(OWNER), ownerId);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return id;
    }

    @Override
    public boolean put(String uploadId, InputStream content) throws IOException {
        if (!IDENTIFIER.matcher(uploadId).matches() || !Files.exists(folder.resolve(uploadId, OWNER))) {
            return false;
        }
        Path receiving = folder.resolve(uploadId, RECEIVING);
        try {
            Files.createFile(receiving);
        } catch (FileAlreadyExistsException another) {
            return false;
        }
        try {
            return received(content, receiving, folder.resolve(uploadId, CONTENT));
        } finally {
            Files.deleteIfExists(receiving);
        }
    }

    @Override
    public Optional<Path> file(String uploadId, String ownerId) {
        if (!IDENTIFIER.matcher(uploadId).matches()) {
            return Optional.empty();
        }
        Path content = folder.resolve(uploadId, CONTENT);
        return Files.isRegularFile(content) && ownerId.equals(owner(uploadId))
                ? Optional.of(content)
                : Optional.empty();
    }

    Path folder() {
        return folder;
    }

    private String owner(String uploadId) {
        try {
            return Files.readString(folder.resolve(uploadId, OWNER), StandardCharsets.UTF_8);
        } catch (IOException cleaned) {
            return "";
        }
    }

    /** Looks only now whether there is content: another sender may have ended just before this one began. */
    private boolean received(InputStream content, Path receiving, Path whole) throws IOException {
        if (Files.exists(whole)) {
            return false;
        }
        try (OutputStream out = Files.newOutputStream(receiving)) {
            copy(content, out);
        }
        Files.move(receiving, whole, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private void copy(InputStream content, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = maximum;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new UploadTooLargeException(maximum);
            }
            out.write(buffer, 0, read);
        }
    }
}
