package io.trato.benchmarks.whole;

import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.embedded.ElasticsearchProcess;
import io.trato.embedded.payments.SandboxPayments;
import java.util.Map;

/** What a server is told that is measured. Its secrets protect nothing: it lives for a run, on this machine alone. */
final class ServerSettings {

    static final String PASSWORD = "a password for benchmarks";
    static final String OPERATOR = "operator@example.org";
    static final String API_KEY = "key-of-benchmarks";
    static final String WEBHOOK_SECRET = "secret-of-benchmarks";

    private ServerSettings() {}

    /** For its environment. */
    static Map<String, String> engines(Database database, ElasticsearchProcess search) {
        return Map.of(
                "TRATO_POSTGRES_URL", database.jdbcUrl(),
                "TRATO_POSTGRES_USER", database.app().user(),
                "TRATO_POSTGRES_PASSWORD", database.app().password(),
                "TRATO_POSTGRES_OWNER_USER", database.owner().user(),
                "TRATO_POSTGRES_OWNER_PASSWORD", database.owner().password(),
                "TRATO_ELASTICSEARCH_URL", search.uri().toString());
    }

    /** As in production, but that one address may be many people. */
    static Map<String, String> properties(Engine engine, SandboxPayments payments) {
        return Map.ofEntries(
                Map.entry("trato.payments.sandbox.url", payments.uri().toString()),
                Map.entry("trato.payments.sandbox.api-key", API_KEY),
                Map.entry("trato.payments.sandbox.webhook-secret", WEBHOOK_SECRET),
                Map.entry("trato.security.key-secret", "a-long-enough-secret-for-benchmarks"),
                Map.entry("trato.cursor.secret", "another-long-enough-secret-for-them"),
                Map.entry(
                        "trato.uploads.dir",
                        engine.folder().path().resolve("uploads").toString()),
                Map.entry("trato.bootstrap.operator-email", OPERATOR),
                Map.entry("trato.bootstrap.operator-password", PASSWORD),
                Map.entry("trato.limits.anonymous-requests", "1000000"),
                Map.entry("trato.limits.anonymous-cost-maximum", "100000000"),
                Map.entry("trato.limits.cost-maximum", "100000000"),
                Map.entry("trato.limits.cost-restore-rate", "100000000"));
    }
}
