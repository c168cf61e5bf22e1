package io.trato.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The official node with our analysis plugin, unpacked. The folder's name carries a digest of the plugin, so that a
 * changed plugin never meets a node that is running from the same place.
 */
final class ElasticsearchInstallation {
    private static final String PLUGIN = "analysis-plugin.jar";
    private static final String DESCRIPTOR = "plugin-descriptor.properties";

    private ElasticsearchInstallation() {}

    static Path unpackedIn(EngineCache cache, Path archive) {
        String name = "elasticsearch-%s-%s".formatted(Versions.elasticsearch(), digest());
        return cache.unpacked(name, folder -> {
            unzip(archive, folder);
            Path plugin = Files.createDirectories(folder.resolve("plugins").resolve("trato-analysis"));
            for (String file : new String[] {PLUGIN, DESCRIPTOR}) {
                try (InputStream content = resource(file)) {
                    Files.copy(content, plugin.resolve(file));
                }
            }
        });
    }

    /** Without the archive's top folder, and without what is for Windows. */
    private static void unzip(Path archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = folder.resolve(inside).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(archive + " holds a file that leads outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (!inside.endsWith(".bat") && !inside.endsWith(".exe")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                    Files.setPosixFilePermissions(
                            target,
                            PosixFilePermissions.fromString(inside.startsWith("bin/") ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static String digest() {
        try (InputStream jar = resource(PLUGIN);
                InputStream descriptor = resource(DESCRIPTOR)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(jar.readAllBytes());
            digest.update(descriptor.readAllBytes());
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new EngineFailure("The analysis plugin cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ElasticsearchInstallation.class.getResourceAsStream(name), name);
    }
}
