package io.trato.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A front-end: it knows an address and, once signed in, a token. */
final class Client {

    static {
        // Java's client leaves Origin to browsers unless it is told otherwise.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
    }

    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final List<String> headers = new ArrayList<>();

    Client(int port) {
        this.address = "http://localhost:" + port;
    }

    /** The same front-end, with one more header on every request. */
    Client with(String name, String value) {
        Client other = new Client(URI.create(address).getPort());
        other.headers.addAll(headers);
        other.headers.addAll(List.of(name, value));
        return other;
    }

    Client bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Registers somebody and signs in; answers the front-end with the token. */
    Client registered(String email, String... roles) {
        register(email, roles);
        return bearing(signIn(email).at("/data/signIn/tokens/accessToken").asString());
    }

    JsonNode register(String email, String... roles) {
        return ask(
                "mutation($input: RegisterAccountInput!) { registerAccount(input: $input) {"
                        + " account { id displayName email } version position userErrors { field code message } } }",
                Map.of(
                        "input",
                        Map.of(
                                "email",
                                email,
                                "password",
                                "correct horse battery",
                                "displayName",
                                "Ana",
                                "roles",
                                List.of(roles.length == 0 ? new String[] {"CLIENT"} : roles))));
    }

    JsonNode signIn(String email) {
        return signIn(email, "correct horse battery");
    }

    JsonNode signIn(String email, String password) {
        return ask(
                "mutation($input: SignInInput!) { signIn(input: $input) { tokens { accessToken refreshToken }"
                        + " account { email } userErrors { code message } } }",
                Map.of("input", Map.of("email", email, "password", password)));
    }

    JsonNode ask(String query) {
        return ask(query, Map.of());
    }

    JsonNode ask(String query, Map<String, ?> variables) {
        return JSON.readTree(post(query, variables).body());
    }

    HttpResponse<String> post(String query, Map<String, ?> variables) {
        Map<String, Object> body = new HashMap<>();
        body.put("query", query);
        body.put("variables", variables);
        return send("POST", "/graphql", JSON.writeValueAsString(body));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
