package io.trato.server.outage;

import io.trato.embedded.DataFolder;
import io.trato.embedded.ElasticsearchProcess;
import io.trato.embedded.EmbeddedOptions;
import io.trato.embedded.FreePorts;
import io.trato.embedded.PostgresProcess;
import io.trato.embedded.TestServices;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL and an Elasticsearch that can be stopped, and started again on the same files and ports. */
final class Engines implements AutoCloseable {

    private static final String NAME = "outage";

    private final DataFolder data;
    private final EmbeddedOptions options;
    private PostgresProcess postgres;
    private ElasticsearchProcess elasticsearch;

    Engines(Path folder) {
        data = DataFolder.open(folder);
        options = EmbeddedOptions.defaults()
                .withEngines(Path.of("..", "target", "engines"))
                .withPostgresPort(FreePorts.any())
                .withElasticsearchPort(FreePorts.any())
                .withPostgresSettings(Map.of("fsync", "on"));
        postgres = PostgresProcess.start(data, options);
        elasticsearch = ElasticsearchProcess.start(data, options);
        postgres.createDatabase(NAME);
    }

    TestServices.Database database() {
        return new TestServices.Database(
                NAME, postgres.jdbcUrl(NAME), postgres.owner(), postgres.app(), postgres.superuser());
    }

    URI elasticsearch() {
        return elasticsearch.uri();
    }

    /** A fast shutdown, which ends every connection in the middle of its work, and a start. */
    void restartPostgres() {
        postgres.close();
        postgres = PostgresProcess.start(data, options);
    }

    void stopElasticsearch() {
        elasticsearch.close();
    }

    void startElasticsearch() {
        elasticsearch = ElasticsearchProcess.start(data, options);
    }

    @Override
    public void close() {
        elasticsearch.close();
        postgres.close();
        data.close();
    }
}
