package io.trato.benchmarks.frame;

import java.nio.file.Path;

/** Where a run keeps its files, as the script that starts it says. */
public final class Home {

    /** Deleted with {@code mvn clean}. */
    public static final Path FOLDER = Path.of(System.getProperty("trato.benchmarks", "benchmarks"))
            .toAbsolutePath()
            .resolve("target");

    private Home() {}
}
