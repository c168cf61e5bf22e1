package io.trato.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks to the house over HTTP and hears every answer as it is. */
public final class Visitor {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI house;
    private final String language;
    private final @Nullable String token;

    private Visitor(URI house, String language, @Nullable String token) {
        this.house = house;
        this.language = language;
        this.token = token;
    }

    public static Visitor of(House house) {
        return at(house.url());
    }

    /** Of a program elsewhere. */
    public static Visitor at(URI house) {
        return new Visitor(house, "en", null);
    }

    public Visitor speaking(String spoken) {
        return new Visitor(house, spoken, token);
    }

    public Visitor with(@Nullable String accessToken) {
        return new Visitor(house, language, accessToken);
    }

    /** Opens an account and signs in as it. */
    public Visitor registered(String email, String role) {
        mutate(
                "mutation($input: RegisterAccountInput!) { registerAccount(input: $input) { userErrors { code } } }",
                Map.of("email", email, "password", House.PASSWORD, "displayName", "Test", "roles", new String[] {role
                }));
        return signedIn(email);
    }

    public Visitor signedIn(String email) {
        JsonNode payload = mutate(
                "mutation($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } userErrors { code } } }",
                Map.of("email", email, "password", House.PASSWORD));
        return with(payload.path("tokens").path("accessToken").asString());
    }

    /** The payload of a mutation with its one input. */
    public JsonNode mutate(String document, Map<String, ?> input) {
        return ask(document, Map.of("input", input)).path("data").iterator().next();
    }

    public JsonNode ask(String document, Object variables) {
        HttpResponse<String> answer = send(operation(document, variables), BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The lines of server-sent events as they come; whoever asked closes them. */
    public Stream<String> follow(String document, Object variables) {
        return send(operation(document, variables).header("Accept", "text/event-stream"), BodyHandlers.ofLines())
                .body();
    }

    /** Sends a file to where a mutation said that it may be sent. */
    public int put(String path, byte[] content) {
        return send(request(path).PUT(BodyPublishers.ofByteArray(content)), BodyHandlers.discarding())
                .statusCode();
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder operation(String document, Object variables) {
        return request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(house.resolve(path)).header("Accept-Language", language);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
