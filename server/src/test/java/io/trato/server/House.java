package io.trato.server;

import io.trato.contract.log.Log;
import io.trato.embedded.FreePorts;
import io.trato.embedded.TestServices;
import io.trato.embedded.payments.SandboxOptions;
import io.trato.embedded.payments.SandboxPayments;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole program as it is shipped, in this JVM: on a real PostgreSQL, a real Elasticsearch and a payment provider that it
 * speaks to over HTTP. One for all tests, since nothing they do is in each other's way; who takes engines away builds another.
 */
public final class House implements AutoCloseable {

    public static final String OPERATOR = "olivia@example.org";
    public static final String PASSWORD = "correct horse battery";

    /** How often a stream shows that it lives. */
    public static final Duration KEEP_ALIVE = Duration.ofSeconds(2);

    private static final String API_KEY = "a-key-for-tests";
    private static final String WEBHOOK_SECRET = "a-secret-for-tests";

    private final int port = FreePorts.any();
    private final SandboxPayments payments;
    private final ConfigurableApplicationContext context;

    private final Path folder;

    private House(TestServices.Database database, URI elasticsearch, Path folder) {
        this.folder = folder;
        payments = SandboxPayments.start(
                folder.resolve("payments.jsonl"),
                SandboxOptions.with(API_KEY, WEBHOOK_SECRET)
                        .withWebhookUrl(url().resolve("/webhooks/sandbox"))
                        .withDelay(Duration.ofMillis(20)));
        SpringApplication application = new SpringApplication(TratoApplication.class);
        context = application.run(settings(database, elasticsearch).entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    /** A house of one's own, on engines of one's own. */
    public static House on(TestServices.Database database, URI elasticsearch, Path folder) {
        return new House(database, elasticsearch, folder);
    }

    /** The one house, open from the first call to the end of the JVM. */
    public static House open() {
        return Open.HOUSE;
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public Log log() {
        return context.getBean(Log.class);
    }

    /** The payment provider, which can be told to misbehave. */
    public SandboxPayments payments() {
        return payments;
    }

    /** Asks the payment provider for what only its own people can do, such as a payer's complaint. */
    public JsonNode bank(String path, Map<String, ?> body) {
        HttpRequest request = HttpRequest.newBuilder(payments.uri().resolve(path))
                .header("Authorization", "Bearer " + API_KEY)
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
        payments.close();
    }

    private Map<String, Object> settings(TestServices.Database database, URI elasticsearch) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.app().user());
        settings.put("spring.datasource.password", database.app().password());
        settings.put("spring.flyway.url", database.jdbcUrl());
        settings.put("spring.flyway.user", database.owner().user());
        settings.put("spring.flyway.password", database.owner().password());
        settings.put("spring.elasticsearch.uris", elasticsearch);
        settings.put("trato.elasticsearch.prefix", "house");
        settings.put("trato.payments.sandbox.url", payments.uri());
        settings.put("trato.payments.sandbox.api-key", API_KEY);
        settings.put("trato.payments.sandbox.webhook-secret", WEBHOOK_SECRET);
        settings.put("trato.payments.watch.first", "1s"); // a test does not wait for a minute
        settings.put("trato.payments.watch.poll", "200ms");
        settings.put("trato.payments.guard.open", "500ms");
        settings.put("trato.letters.first", "500ms");
        settings.put("spring.graphql.http.sse.keep-alive", KEEP_ALIVE.toMillis() + "ms");
        settings.put("trato.security.key-secret", "a-long-enough-secret-for-tests-only");
        settings.put("trato.cursor.secret", "another-long-enough-secret-for-tests");
        settings.put("trato.uploads.dir", folder.resolve("uploads"));
        settings.put("trato.bootstrap.operator-email", OPERATOR);
        settings.put("trato.bootstrap.operator-password", PASSWORD);
        return settings;
    }

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of("target", "house"));
        } catch (IOException e) {
            throw new IllegalStateException("the tests cannot write below target", e);
        }
    }

    private static final class Open {
        static final House HOUSE = new House(TestServices.postgres(), TestServices.elasticsearch(), folder());
    }
}
