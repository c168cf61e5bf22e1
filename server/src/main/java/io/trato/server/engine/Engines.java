package io.trato.server.engine;

import io.trato.embedded.DataFolder;
import io.trato.embedded.EmbeddedOptions;
import io.trato.embedded.payments.SandboxOptions;
import io.trato.embedded.payments.SandboxPayments;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the application stands on, as settings for it. Whatever is not external is lent, with its files in the data
 * folder; close this after the application.
 */
public final class Engines implements AutoCloseable {

    private final DataFolder data;
    private final Lending lending;
    private final SandboxPayments payments;
    private final String apiKey;
    private final String webhookSecret;

    private Engines(DataFolder data, Lending lending, SandboxPayments payments, String apiKey, String webhookSecret) {
        this.data = data;
        this.lending = lending;
        this.payments = payments;
        this.apiKey = apiKey;
        this.webhookSecret = webhookSecret;
    }

    /**
     * Starts what is lent, and returns when PostgreSQL answers; Elasticsearch comes up meanwhile.
     *
     * @param postgres null to lend one
     * @param elasticsearch null to lend one
     * @param port where the application will listen, for the payment provider's webhooks
     * @throws io.trato.embedded.EngineFailure with a sentence; then nothing is left running
     */
    public static Engines start(
            Path folder, @Nullable PostgresAddress postgres, @Nullable ElasticsearchAddress elasticsearch, int port) {
        DataFolder data = DataFolder.open(folder);
        try {
            Lending lending = new Lending(data, EmbeddedOptions.defaults(), postgres, elasticsearch);
            try {
                String apiKey = data.secrets().secret("sandbox.api-key");
                String webhookSecret = data.secrets().secret("sandbox.webhook-secret");
                SandboxPayments payments = SandboxPayments.start(
                        data.folder("payments").resolve("sandbox.jsonl"),
                        SandboxOptions.with(apiKey, webhookSecret)
                                .withWebhookUrl(URI.create("http://127.0.0.1:" + port + "/webhooks/sandbox")));
                return new Engines(data, lending, payments, apiKey, webhookSecret);
            } catch (RuntimeException e) {
                lending.close();
                throw e;
            }
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /**
     * Returns when all of them answer.
     *
     * @throws io.trato.embedded.EngineFailure with a sentence
     */
    public void awaitReadiness() {
        lending.awaitReadiness();
    }

    public PostgresAddress postgres() {
        return lending.postgres();
    }

    public DataFolder data() {
        return data;
    }

    /** Completes with the name of an engine that ended although nobody had stopped it. */
    public CompletableFuture<String> ended() {
        return lending.ended();
    }

    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(ExternalSettings.of(lending.postgres(), lending.elasticsearch()));
        settings.put("trato.payments.sandbox.url", payments.uri().toString());
        settings.put("trato.payments.sandbox.api-key", apiKey);
        settings.put("trato.payments.sandbox.webhook-secret", webhookSecret);
        return settings;
    }

    @Override
    public void close() {
        payments.close();
        lending.close();
        data.close();
    }
}
