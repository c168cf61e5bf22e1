package io.trato.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder in which engines are unpacked once each, for any number of data folders and processes. An engine is unpacked
 * beside its place and then moved there, so what is in its place is whole.
 */
record EngineCache(Path folder) {
    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

    /** Fills an empty folder. */
    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    Path unpacked(String name, Unpacking unpacking) {
        Path place = folder.toAbsolutePath().normalize().resolve(name);
        synchronized (MONITORS.computeIfAbsent(place, key -> new Object())) { // file locks are per JVM
            try {
                Files.createDirectories(place.getParent());
                try (FileChannel channel = FileChannel.open(
                                place.resolveSibling(name + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        FileLock held = channel.lock()) {
                    if (held.isValid() && !Files.isDirectory(place)) {
                        Path partial = place.resolveSibling(name + ".partial");
                        delete(partial);
                        Files.createDirectory(partial);
                        unpacking.into(partial);
                        Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
                return place;
            } catch (IOException e) {
                throw new EngineFailure("%s cannot be unpacked in %s: %s.".formatted(name, folder, e.getMessage()), e);
            }
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.toList().reversed()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
