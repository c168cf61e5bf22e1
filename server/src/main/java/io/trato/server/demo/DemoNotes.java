package io.trato.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a demo writes down in its data folder, for its next start and for commands that visit it: where it serves, how to
 * sign in, and whether the marketplace was played to its end. Only the owner of the folder can read it.
 */
public final class DemoNotes {

    private static final String FILE = "demo.properties";

    private static final Map<String, String> LOG = Map.of(
            "url", "spring.datasource.url",
            "user", "spring.datasource.username",
            "password", "spring.datasource.password");

    private final Path file;
    private final Properties notes;

    private DemoNotes(Path file, Properties notes) {
        this.file = file;
        this.notes = notes;
    }

    /** The notes of this folder, empty ones when there was no demo yet. */
    public static DemoNotes in(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        Properties notes = new Properties();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    notes.load(reader);
                }
            }
            return new DemoNotes(file, notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the demo serves, or last served. */
    public URI url() {
        return URI.create(notes.getProperty("url", "http://localhost:8080"));
    }

    /** The password of everybody in the demo. */
    public Optional<String> password() {
        return Optional.ofNullable(notes.getProperty("password"));
    }

    /** The day of the first start: dates in the play count from it, so that a resumed play says the same again. */
    public LocalDate since(LocalDate today) {
        return Optional.ofNullable(notes.getProperty("since"))
                .map(LocalDate::parse)
                .orElse(today);
    }

    public boolean played() {
        return Boolean.parseBoolean(notes.getProperty("played"));
    }

    public void serving(URI url, String password, LocalDate since) {
        notes.setProperty("url", url.toString());
        notes.setProperty("password", password);
        notes.setProperty("since", since.toString());
        write();
    }

    /**
     * Where the demo's log lies, as the settings of the application name it, for commands that read it beside the server.
     *
     * @param settings the application's
     */
    public void standsOn(Map<String, Object> settings) {
        LOG.forEach((note, setting) -> notes.setProperty("log." + note, String.valueOf(settings.get(setting))));
        write();
    }

    /** The log's url, user and password; empty when there was no demo yet. */
    public Optional<Properties> log() {
        Properties log = new Properties();
        LOG.keySet().forEach(note -> {
            String value = notes.getProperty("log." + note);
            if (value != null) {
                log.setProperty(note, value);
            }
        });
        return log.size() == LOG.size() ? Optional.of(log) : Optional.empty();
    }

    public void finished() {
        notes.setProperty("played", "true");
        write();
    }

    /** Written beside and moved over, so that a kill leaves the old notes or the new ones. */
    private void write() {
        Path fresh = file.resolveSibling(FILE + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(fresh)) {
                notes.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
