package io.trato.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What may be chosen about the embedded engines.
 *
 * @param postgresPort asked-for port, or empty for any free one
 * @param elasticsearchPort asked-for HTTP port, or empty for any free one
 * @param elasticsearchHeapMegabytes 256 to 1024
 * @param engines where engines are unpacked, or empty for a folder in the data folder
 * @param elasticsearchArchive the official zip, or empty to look for it where {@link ElasticsearchArchive} says
 * @param postgresSettings server settings by name, which win over ours
 */
public record EmbeddedOptions(
        OptionalInt postgresPort,
        OptionalInt elasticsearchPort,
        int elasticsearchHeapMegabytes,
        Optional<Path> engines,
        Optional<Path> elasticsearchArchive,
        Map<String, String> postgresSettings) {

    public EmbeddedOptions {
        if (elasticsearchHeapMegabytes < 256 || elasticsearchHeapMegabytes > 1024) {
            throw new EngineFailure("Elasticsearch's heap must be 256 to 1024 MB, not " + elasticsearchHeapMegabytes
                    + "; for more use an external one.");
        }
        postgresSettings = Map.copyOf(postgresSettings);
    }

    /** Free ports, 512 MB of heap, everything inside the data folder. */
    public static EmbeddedOptions defaults() {
        return new EmbeddedOptions(
                OptionalInt.empty(), OptionalInt.empty(), 512, Optional.empty(), Optional.empty(), Map.of());
    }

    public EmbeddedOptions withPostgresPort(int port) {
        return new EmbeddedOptions(
                OptionalInt.of(port),
                elasticsearchPort,
                elasticsearchHeapMegabytes,
                engines,
                elasticsearchArchive,
                postgresSettings);
    }

    public EmbeddedOptions withElasticsearchPort(int port) {
        return new EmbeddedOptions(
                postgresPort,
                OptionalInt.of(port),
                elasticsearchHeapMegabytes,
                engines,
                elasticsearchArchive,
                postgresSettings);
    }

    public EmbeddedOptions withElasticsearchHeapMegabytes(int megabytes) {
        return new EmbeddedOptions(
                postgresPort, elasticsearchPort, megabytes, engines, elasticsearchArchive, postgresSettings);
    }

    public EmbeddedOptions withEngines(Path folder) {
        return new EmbeddedOptions(
                postgresPort,
                elasticsearchPort,
                elasticsearchHeapMegabytes,
                Optional.of(folder),
                elasticsearchArchive,
                postgresSettings);
    }

    public EmbeddedOptions withElasticsearchArchive(Path zip) {
        return new EmbeddedOptions(
                postgresPort,
                elasticsearchPort,
                elasticsearchHeapMegabytes,
                engines,
                Optional.of(zip),
                postgresSettings);
    }

    public EmbeddedOptions withPostgresSettings(Map<String, String> settings) {
        return new EmbeddedOptions(
                postgresPort, elasticsearchPort, elasticsearchHeapMegabytes, engines, elasticsearchArchive, settings);
    }

    EngineCache cache(DataFolder data) {
        return new EngineCache(engines.orElseGet(() -> data.path().resolve("engines")));
    }
}
