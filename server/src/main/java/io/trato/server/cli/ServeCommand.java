package io.trato.server.cli;

import io.trato.server.engine.ElasticsearchAddress;
import io.trato.server.engine.Engines;
import io.trato.server.engine.ExternalSettings;
import io.trato.server.engine.PostgresAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        sortOptions = false,
        description = {
            "Serves on engines of one's own; with --data, Trato lends those that are not named.",
            "Secrets come from the environment: see docs/operations.md."
        })
final class ServeCommand implements Runnable {

    @Option(names = "--port", paramLabel = "N", description = "Where to listen (SERVER_PORT, 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--roles",
            paramLabel = "ROLE,...",
            description = "What this node does: api, command, projection, policy, sealer, tasks (TRATO_ROLES, all).")
    private @Nullable String roles;

    @Option(names = "--data", paramLabel = "DIR", description = "Where lent engines keep their files.")
    private @Nullable Path data;

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Override
    public void run() {
        PostgresAddress postgres = engines.postgres();
        ElasticsearchAddress elasticsearch = engines.elasticsearch();
        Application application = new Application();
        Map<String, Object> settings = new HashMap<>();
        if (data != null) {
            Engines lent = Engines.start(data, postgres, elasticsearch, port());
            application.standsOn(lent);
            settings.putAll(lent.settings());
        } else if (postgres == null || elasticsearch == null) {
            throw new CannotStart((postgres == null ? "--postgres-url" : "--elasticsearch-url")
                    + " is missing; name one, or a folder by --data in which Trato may run its own.");
        } else {
            settings.putAll(ExternalSettings.of(postgres, elasticsearch));
        }
        settings.put("server.port", port());
        if (roles != null) {
            settings.put("trato.roles", roles);
        }
        application.start(settings);
        application.serve();
    }

    private int port() {
        String variable = System.getenv("SERVER_PORT");
        return port != null ? port : variable != null && !variable.isBlank() ? Integer.parseInt(variable) : 8080;
    }
}
