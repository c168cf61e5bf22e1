package io.trato.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this platform, from the archive that a zonky jar brings on the classpath. */
final class PostgresArchive {
    private PostgresArchive() {}

    static Path unpackedIn(EngineCache cache) {
        return cache.unpacked("postgresql-" + Versions.postgresql(), PostgresArchive::unpack);
    }

    private static void unpack(Path folder) throws IOException {
        String name = "/postgres-" + platform() + ".txz";
        try (InputStream packed = PostgresArchive.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new EngineFailure(
                        "There is no PostgreSQL for %s on the classpath; use an external one.".formatted(platform()));
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, folder);
                }
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = entry.resolveIn(folder);
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0111) != 0;
            Set<PosixFilePermission> mode = PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--");
            Files.setPosixFilePermissions(target, mode);
        }
    }

    /** As the archives are named. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        return system
                + switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "-x86_64";
                    case "aarch64" -> "-arm_64";
                    default -> "-" + System.getProperty("os.arch");
                };
    }
}
