package io.trato.command.upload;

import io.trato.contract.upload.ReceivedFile;
import io.trato.contract.upload.StagedUploads;
import io.trato.contract.upload.UploadTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Staged uploads on the file system, an {@link UploadPlace} each. Several nodes share the work when they share the folder.
 * Identifiers cannot be guessed: who knows one may fill its place, and only its owner may use it.
 */
public final class UploadFolder implements StagedUploads {

    private static final int RANDOM_BYTES = 24;
    private static final int LONGEST_NAME = 255;
    private static final int BUFFER = 1 << 16;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final long maximum;
    private final Duration kept;
    private final Clock clock;

    /**
     * @param maximum in bytes
     * @param kept how long an upload may be used after it was received
     */
    public UploadFolder(Path folder, long maximum, Duration kept, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.maximum = maximum;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public String open(String ownerId, String filename) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            new UploadPlace(folder.resolve(id))
                    .open(ownerId, filename.substring(0, Math.min(filename.length(), LONGEST_NAME)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return id;
    }

    @Override
    public boolean put(String uploadId, InputStream content) throws IOException {
        UploadPlace place = place(uploadId).filter(UploadPlace::isOpen).orElse(null);
        if (place == null) {
            return false;
        }
        try {
            Files.createFile(place.receiving());
        } catch (FileAlreadyExistsException another) {
            return false;
        }
        try {
            return received(content, place);
        } finally {
            Files.deleteIfExists(place.receiving());
        }
    }

    @Override
    public Optional<Path> file(String uploadId, String ownerId) {
        return place(uploadId)
                .filter(place -> place.isFull() && place.belongsTo(ownerId))
                .map(UploadPlace::content);
    }

    @Override
    public Optional<ReceivedFile> received(String uploadId, String ownerId) {
        return place(uploadId)
                .filter(place -> place.belongsTo(ownerId))
                .flatMap(place -> place.receivedAfter(clock.instant().minus(kept)));
    }

    @Override
    public Optional<Path> content(String uploadId) {
        return place(uploadId).filter(UploadPlace::isFull).map(UploadPlace::content);
    }

    Path folder() {
        return folder;
    }

    private Optional<UploadPlace> place(String uploadId) {
        return IDENTIFIER.matcher(uploadId).matches()
                ? Optional.of(new UploadPlace(folder.resolve(uploadId)))
                : Optional.empty();
    }

    /** Looks only now whether there is content: another sender may have ended just before this one began. */
    private boolean received(InputStream content, UploadPlace place) throws IOException {
        if (Files.exists(place.content())) {
            return false;
        }
        MessageDigest digest = sha256();
        try (OutputStream out = Files.newOutputStream(place.receiving())) {
            copy(content, out, digest);
        }
        Files.writeString(place.sha256(), HexFormat.of().formatHex(digest.digest()));
        Files.move(place.receiving(), place.content(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private void copy(InputStream content, OutputStream out, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = maximum;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new UploadTooLargeException(maximum);
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
