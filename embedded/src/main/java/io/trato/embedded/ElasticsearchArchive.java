package io.trato.embedded;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Finds the official zip, which this build made Maven download and which stays in Maven's local repository. In order:
 *
 * <ol>
 *   <li>the path in the options, then the system property {@code trato.elasticsearch.archive}, then the environment
 *       variable {@code TRATO_ELASTICSEARCH_ARCHIVE};
 *   <li>the local repository named by the system property {@code maven.repo.local};
 *   <li>the local repository that a jar on our classpath was loaded from, which is how tests find it wherever it is;
 *   <li>{@code ~/.m2/repository}.
 * </ol>
 */
public final class ElasticsearchArchive {
    private static final String COORDINATES = "org.elasticsearch.distribution.integ-test-zip:elasticsearch:%s:zip";

    private ElasticsearchArchive() {}

    /** @throws EngineFailure with the command that downloads it, when it is in none of these places */
    public static Path find(Optional<Path> asked) {
        return asked.or(() -> named(System.getProperty("trato.elasticsearch.archive")))
                .or(() -> named(System.getenv("TRATO_ELASTICSEARCH_ARCHIVE")))
                .map(ElasticsearchArchive::existing)
                .or(ElasticsearchArchive::inLocalRepository)
                .orElseThrow(() -> new EngineFailure(("The Elasticsearch archive is not in the local Maven repository;"
                                + " \"mvn dependency:get -Dartifact=%s -Dtransitive=false\" brings it there, or name it by"
                                + " TRATO_ELASTICSEARCH_ARCHIVE.")
                        .formatted(COORDINATES.formatted(Versions.elasticsearch()))));
    }

    private static Optional<Path> named(@Nullable String path) {
        return Optional.ofNullable(path).filter(text -> !text.isBlank()).map(Path::of);
    }

    private static Path existing(Path archive) {
        if (!Files.isRegularFile(archive)) {
            throw new EngineFailure("There is no Elasticsearch archive at " + archive + ".");
        }
        return archive;
    }

    private static Optional<Path> inLocalRepository() {
        String version = Versions.elasticsearch();
        Path inRepository = Path.of("org", "elasticsearch", "distribution", "integ-test-zip", "elasticsearch")
                .resolve(version)
                .resolve("elasticsearch-" + version + ".zip");
        return Stream.of(
                        named(System.getProperty("maven.repo.local")),
                        repositoryOfOurClasspath(),
                        named(System.getProperty("user.home")).map(home -> home.resolve(".m2/repository")))
                .flatMap(Optional::stream)
                .map(repository -> repository.resolve(inRepository))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** .../org/postgresql/postgresql/VERSION/postgresql-VERSION.jar, five steps below the repository. */
    private static Optional<Path> repositoryOfOurClasspath() {
        CodeSource driver = Driver.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(driver.getLocation().toURI()).toRealPath();
            return jar.getNameCount() > 5 ? Optional.of(ancestor(jar, 5)) : Optional.empty();
        } catch (URISyntaxException | IOException | RuntimeException insideAnotherJar) {
            return Optional.empty();
        }
    }

    private static Path ancestor(Path path, int steps) {
        return steps == 0 ? path : ancestor(Objects.requireNonNull(path.getParent()), steps - 1);
    }
}
