package io.trato.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Secrets by name, each made at random when it is first asked for and the same ever after. They are kept in a file that
 * only its owner can read. For a real deployment secrets come from the environment; these are for what is embedded.
 */
public final class Secrets {
    private static final int BYTES = 24;

    private final Path file;

    Secrets(Path file) {
        this.file = file;
    }

    /** 192 random bits as 32 characters of URL-safe Base64: they need no quoting in SQL, URLs or headers. */
    public synchronized String secret(String name) {
        try {
            Properties all = read();
            String known = all.getProperty(name);
            if (known != null) {
                return known;
            }
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            all.setProperty(name, made);
            write(all);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() throws IOException {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                all.load(reader);
            }
        }
        return all;
    }

    /** Written beside and moved over, so that a crash leaves the old file or the new one. */
    private void write(Properties all) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(fresh)) {
            all.store(writer, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
