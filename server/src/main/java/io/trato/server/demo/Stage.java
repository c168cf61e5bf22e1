package io.trato.server.demo;

import io.trato.server.client.GraphQlClient;
import io.trato.server.client.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * Where the play happens: a running server, seen as everybody sees it. What is said twice under one key happens once, so a
 * play that was interrupted is simply played again.
 */
final class Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLISECONDS = 20;

    private final GraphQlClient server;
    private final String password;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Stage(GraphQlClient server, String password) {
        this.server = server;
        this.password = password;
    }

    void register(Person person) {
        Map<String, Object> input = Map.of(
                "email", person.email(),
                "password", password,
                "displayName", person.displayName(),
                "roles", person.roles().stream().sorted().toList(),
                "language", person.language(),
                "idempotencyKey", "demo-" + person.part());
        server.mutate(document("registerAccount", "version"), input);
    }

    Session as(Person person) {
        return sessions.computeIfAbsent(person.part(), _ -> Session.of(server, person.email(), password));
    }

    /**
     * One mutation.
     *
     * @param key unique in the play
     * @param selection what is wanted of its payload
     */
    JsonNode does(Person person, String key, String mutation, String selection, Map<String, ?> input) {
        Map<String, Object> keyed = new HashMap<>(input);
        keyed.put("idempotencyKey", "demo-" + key);
        return as(person).mutate(document(mutation, selection), keyed);
    }

    JsonNode sees(Person person, String document, Map<String, ?> variables) {
        return as(person).ask(document, variables);
    }

    /** Waits for what a policy or the payment provider brings about. */
    void until(String what, BooleanSupplier happened) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The play waited in vain until " + what + ".");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static String document(String mutation, String selection) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        return "mutation %s($input: %sInput!) { %s(input: $input) { %s userErrors { field message code } } }"
                .formatted(type, type, mutation, selection);
    }
}
