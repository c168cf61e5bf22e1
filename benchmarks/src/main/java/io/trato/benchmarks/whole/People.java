package io.trato.benchmarks.whole;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Registers and signs in, over the same door as everybody. */
public final class People {

    private static final String REGISTER =
            "mutation($input: RegisterAccountInput!) { registerAccount(input: $input) { userErrors { code } } }";
    private static final String SIGN_IN = """
            mutation($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } userErrors { code } } }""";

    private People() {}

    /** A new account with a role, and a connection of its own. */
    public static Caller registered(URI server, String name, String role) throws IOException {
        try (Caller stranger = new Caller(server, "")) {
            String email = name + "@example.org";
            stranger.mutate(
                    REGISTER,
                    Map.of(
                            "email",
                            email,
                            "password",
                            ServerSettings.PASSWORD,
                            "displayName",
                            name,
                            "roles",
                            List.of(role),
                            "language",
                            "es"));
        }
        return signedIn(server, name + "@example.org");
    }

    /** The operator whom every measured server has. */
    public static Caller operator(URI server) throws IOException {
        return signedIn(server, ServerSettings.OPERATOR);
    }

    static Caller signedIn(URI server, String email) throws IOException {
        try (Caller stranger = new Caller(server, "")) {
            String token = stranger.mutate(SIGN_IN, Map.of("email", email, "password", ServerSettings.PASSWORD))
                    .path("tokens")
                    .path("accessToken")
                    .asString();
            return new Caller(server, token);
        }
    }
}
