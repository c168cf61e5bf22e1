package io.trato.server.cli;

import io.trato.embedded.Credentials;
import io.trato.server.engine.ElasticsearchAddress;
import io.trato.server.engine.PostgresAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Engines of one's own. Each option can also be given by the environment, which hides a password from other users. */
final class EngineOptions {

    @Option(
            names = "--postgres-url",
            paramLabel = "JDBC_URL",
            description = "An external PostgreSQL 18, such as jdbc:postgresql://host/trato (TRATO_POSTGRES_URL).")
    private @Nullable String postgresUrl;

    @Option(
            names = "--postgres-user",
            paramLabel = "NAME",
            description = "As whom the application works (TRATO_POSTGRES_USER, trato_app).")
    private @Nullable String postgresUser;

    @Option(
            names = "--postgres-password",
            paramLabel = "PASSWORD",
            description = "Better given as TRATO_POSTGRES_PASSWORD.")
    private @Nullable String postgresPassword;

    @Option(
            names = "--postgres-owner-user",
            paramLabel = "NAME",
            description = "As whom migrations run (TRATO_POSTGRES_OWNER_USER, trato_owner).")
    private @Nullable String postgresOwnerUser;

    @Option(
            names = "--postgres-owner-password",
            paramLabel = "PASSWORD",
            description = "Better given as TRATO_POSTGRES_OWNER_PASSWORD.")
    private @Nullable String postgresOwnerPassword;

    @Option(
            names = "--elasticsearch-url",
            paramLabel = "URL",
            description = "An external Elasticsearch 9, or several separated by commas (TRATO_ELASTICSEARCH_URL).")
    private @Nullable String elasticsearchUrl;

    @Option(
            names = "--elasticsearch-user",
            paramLabel = "NAME",
            description = "Where it has security (TRATO_ELASTICSEARCH_USER).")
    private @Nullable String elasticsearchUser;

    @Option(
            names = "--elasticsearch-password",
            paramLabel = "PASSWORD",
            description = "Better given as TRATO_ELASTICSEARCH_PASSWORD.")
    private @Nullable String elasticsearchPassword;

    /** Null when no external one was named. */
    @Nullable PostgresAddress postgres() {
        String url = given(postgresUrl, "TRATO_POSTGRES_URL");
        return url == null
                ? null
                : new PostgresAddress(
                        url,
                        new Credentials(
                                or(given(postgresUser, "TRATO_POSTGRES_USER"), "trato_app"),
                                required(postgresPassword, "TRATO_POSTGRES_PASSWORD")),
                        new Credentials(
                                or(given(postgresOwnerUser, "TRATO_POSTGRES_OWNER_USER"), "trato_owner"),
                                required(postgresOwnerPassword, "TRATO_POSTGRES_OWNER_PASSWORD")));
    }

    /** Null when no external one was named. */
    @Nullable ElasticsearchAddress elasticsearch() {
        String url = given(elasticsearchUrl, "TRATO_ELASTICSEARCH_URL");
        String user = given(elasticsearchUser, "TRATO_ELASTICSEARCH_USER");
        return url == null
                ? null
                : new ElasticsearchAddress(
                        url,
                        user == null
                                ? null
                                : new Credentials(
                                        user, required(elasticsearchPassword, "TRATO_ELASTICSEARCH_PASSWORD")));
    }

    private static @Nullable String given(@Nullable String option, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static String required(@Nullable String option, String variable) {
        String given = given(option, variable);
        if (given == null) {
            throw new CannotStart(variable + " is missing.");
        }
        return given;
    }
}
