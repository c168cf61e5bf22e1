package io.trato.embedded;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The engines for tests of any module: started when first asked for, shared by all tests of one JVM, stopped and deleted
 * with it. Unpacked engines lie below {@code target} and are shared by all modules of the build; see {@link TestFolder}
 * for their data.
 */
public final class TestServices {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServices() {}

    /**
     * A database of one's own in the shared server.
     *
     * @param owner for migrations
     * @param app as the application connects; may connect and nothing else until the owner grants it
     * @param superuser for looking at what neither may see
     */
    public record Database(String name, String jdbcUrl, Credentials owner, Credentials app, Credentials superuser) {}

    /** A fresh, empty database at each call. */
    public static Database postgres() {
        PostgresProcess server = Postgres.SERVER;
        String name = "test_" + DATABASES.incrementAndGet();
        server.createDatabase(name);
        return new Database(name, server.jdbcUrl(name), server.owner(), server.app(), server.superuser());
    }

    /** The shared node; prefixing its indices by something of one's own is up to the caller. */
    public static URI elasticsearch() {
        return Elasticsearch.NODE.uri();
    }

    private static final class Elasticsearch {
        static final ElasticsearchProcess NODE = ElasticsearchProcess.start(Shared.FOLDER, Shared.OPTIONS);

        static {
            Shared.stopFirst(NODE);
        }
    }

    /** Started by the first call; the JVM's class initialisation makes sure that there is one. */
    private static final class Postgres {
        static final PostgresProcess SERVER = PostgresProcess.start(Shared.FOLDER, Shared.OPTIONS);

        static {
            Shared.stopFirst(SERVER);
        }
    }

    private static final class Shared {
        static final EmbeddedOptions OPTIONS =
                EmbeddedOptions.defaults().withEngines(buildFolder().resolve("engines"));
        static final DataFolder FOLDER = DataFolder.open(TestFolder.choose());
        private static final TestShutdown SHUTDOWN = new TestShutdown(FOLDER);

        static void stopFirst(AutoCloseable engine) {
            SHUTDOWN.stop(engine);
        }

        /** The target folder of the whole build, so that twenty modules do not unpack twenty times. */
        private static Path buildFolder() {
            Path module = Path.of("").toAbsolutePath();
            Path parent = module.getParent();
            Path top = parent != null && Files.exists(parent.resolve("pom.xml")) ? parent : module;
            return top.resolve("target");
        }
    }
}
