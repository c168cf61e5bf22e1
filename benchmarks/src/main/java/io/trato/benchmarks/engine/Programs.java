package io.trato.benchmarks.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of others that a benchmark runs, and their answers. */
public final class Programs {

    private Programs() {}

    /** Looks on the PATH, then where Debian puts PostgreSQL's programs, newest first. */
    public static Optional<Path> find(String name) throws IOException {
        String path = System.getenv().getOrDefault("PATH", "");
        Optional<Path> found = Arrays.stream(path.split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        Path debian = Path.of("/usr/lib/postgresql");
        if (found.isPresent() || !Files.isDirectory(debian)) {
            return found;
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.sorted(Comparator.reverseOrder())
                    .map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    /** @throws IllegalStateException with what it said when it fails */
    public static String run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.getFirst() + " failed: " + said);
        }
        return said;
    }
}
