package io.trato.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A front-end: it knows an address and, once signed in, a token. */
final class Client {

    static {
        // Java's client leaves Origin to browsers unless it is told otherwise.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
    }

    static final JsonMapper JSON = new JsonMapper();

    private static final String DATA = "data:";

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
        return send("POST", "/graphql", body(query, variables));
    }

    /** What is pushed over server-sent events until the stream ends, but not more than so many. */
    List<JsonNode> events(String query, int most) {
        HttpRequest.Builder request =
                request("POST", "/graphql", body(query, Map.of())).header("Accept", "text/event-stream");
        try (Stream<String> lines = sent(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith(DATA + "{"))
                    .limit(most)
                    .map(line -> JSON.readTree(line.substring(DATA.length())))
                    .toList();
        }
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> send(String method, String path, String body) {
        return sent(request(method, path, body), BodyHandlers.ofString());
    }

    private static String body(String query, Map<String, ?> variables) {
        return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }

    private static <T> HttpResponse<T> sent(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
