package io.trato.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Elasticsearch's configuration, written anew at each start, and where the node keeps its data. */
record ElasticsearchFiles(Path home) {

    /** A lent engine lives for minutes: the thorough compiler takes two fifths of that, and pays off only later. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    /** With the official collector, which works beside the program, an import cost this node more (docs/adr/0003). */
    private static final String COLLECTOR = "-XX:+UseParallelGC";

    Path configuration() {
        return home.resolve("config");
    }

    Path temporary() {
        return home.resolve("tmp");
    }

    Path logs() {
        return home.resolve("logs");
    }

    /**
     * What the official script is told. It begins with programs of its own, which are short, and would leave a folder each time
     * where the system keeps what is temporary; of Java's ways to be told where that is, this one takes a path with spaces.
     */
    Map<String, String> environment(Path java) {
        return Map.of(
                "ES_JAVA_HOME", java.toString(),
                "ES_PATH_CONF", configuration().toString(),
                "ES_TMPDIR", temporary().toString(),
                "CLI_JAVA_OPTS", QUICK_COMPILER,
                "JDK_JAVA_OPTIONS", "\"-Djava.io.tmpdir=" + temporary() + "\"");
    }

    void write(Path installation, int httpPort, int transportPort, int heapMegabytes) {
        try {
            Files.createDirectories(configuration().resolve("jvm.options.d"));
            Files.createDirectories(temporary());
            Files.createDirectories(logs());
            Path official = installation.resolve("config");
            Files.copy(
                    official.resolve("log4j2.properties"),
                    configuration().resolve("log4j2.properties"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.write(configuration().resolve("jvm.options"), jvmOptions(official.resolve("jvm.options")));
            Files.write(
                    configuration().resolve("jvm.options.d").resolve("trato.options"),
                    List.of("-Xms" + heapMegabytes + "m", "-Xmx" + heapMegabytes + "m", QUICK_COMPILER, COLLECTOR));
            Files.writeString(configuration().resolve("elasticsearch.yml"), settings(httpPort, transportPort));
        } catch (IOException e) {
            throw new EngineFailure("Elasticsearch cannot be configured in %s: %s.".formatted(home, e.getMessage()), e);
        }
    }

    /**
     * Without the log of every garbage collection, which takes up to 2 GB and is written into the shared installation, without
     * the official collector, and without vectors: only the thorough compiler makes them quick, with the other one the search for
     * line ends alone took a twentieth of what an import costs this node.
     */
    private static List<String> jvmOptions(Path official) throws IOException {
        return Files.readAllLines(official).stream()
                .filter(line -> !line.startsWith("-Xlog:gc")
                        && !line.contains("UseG1GC")
                        && !line.contains("jdk.incubator.vector"))
                .toList();
    }

    /**
     * Security is off, hence the loopback address only. Indices are never made by accident, and a disk that is 95 % full
     * does not turn a demonstration read-only. Memory is counted by what requests hold: with a collector that waits until the heap
     * is full, garbage would be taken for load.
     */
    private String settings(int httpPort, int transportPort) {
        return """
                cluster.name: trato
                node.name: embedded
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                path.data: %s
                path.logs: %s
                xpack.security.enabled: false
                action.auto_create_index: false
                indices.breaker.total.use_real_memory: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(httpPort, transportPort, quoted(home.resolve("data")), quoted(logs()));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
