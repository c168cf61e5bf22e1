package io.trato.server.client;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Somebody who has signed in, and who signs in again when the access token has run out. */
public final class Session {

    private static final String SIGN_IN = """
            mutation SignIn($input: SignInInput!) {
              signIn(input: $input) { tokens { accessToken } account { id } userErrors { field message code } }
            }""";

    private final GraphQlClient anonymous;
    private final String email;
    private final String password;
    private final String accountId;
    private volatile GraphQlClient caller;

    private Session(GraphQlClient anonymous, String email, String password, JsonNode signedIn) {
        this.anonymous = anonymous;
        this.email = email;
        this.password = password;
        this.accountId = signedIn.path("account").path("id").asString("");
        this.caller = caller(anonymous, signedIn);
    }

    /** @throws RefusedByServer with CREDENTIALS_INVALID when they do not belong together */
    public static Session of(GraphQlClient server, String email, String password) {
        return new Session(server, email, password, signIn(server, email, password));
    }

    public String accountId() {
        return accountId;
    }

    public JsonNode ask(String document, Map<String, ?> variables) {
        return signedIn(client -> client.ask(document, variables));
    }

    public JsonNode mutate(String document, Map<String, ?> input) {
        return signedIn(client -> client.mutate(document, input));
    }

    private JsonNode signedIn(Function<GraphQlClient, JsonNode> call) {
        try {
            return call.apply(caller);
        } catch (RefusedByServer refused) {
            if (!refused.code().equals("UNAUTHENTICATED")) {
                throw refused;
            }
            caller = caller(anonymous, signIn(anonymous, email, password));
            return call.apply(caller);
        }
    }

    GraphQlClient client() {
        return caller;
    }

    private static JsonNode signIn(GraphQlClient server, String email, String password) {
        return server.mutate(SIGN_IN, Map.of("email", email, "password", password));
    }

    private static GraphQlClient caller(GraphQlClient anonymous, JsonNode signedIn) {
        return anonymous.signedIn(signedIn.path("tokens").path("accessToken").asString(""));
    }
}
