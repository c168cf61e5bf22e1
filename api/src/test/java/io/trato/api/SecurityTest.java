package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Somebody wants to be somebody. */
@ServerTest
@DirtiesContext
class SecurityTest {

    private static final String REFRESH = "mutation($token: String!) { refreshSession(input: {refreshToken: $token}) {"
            + " tokens { accessToken refreshToken } userErrors { code } } }";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ApiUnderTest.Hand hand;

    Client client;

    @BeforeEach
    void somebodyComes() {
        client = new Client(port);
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreNotToldApart() {
        client.register("here@example.org");
        assertThat(client.signIn("here@example.org", "not the password").at("/data"))
                .isEqualTo(
                        client.signIn("nowhere@example.org", "not the password").at("/data"));
    }

    @Test
    void aWeakPasswordIsRefusedBeforeAnythingIsWritten() {
        JsonNode refused = client.ask(
                "mutation($input: RegisterAccountInput!) { registerAccount(input: $input) { userErrors { field code } } }",
                Map.of(
                        "input",
                        Map.of(
                                "email", "weak@example.org",
                                "password", "short",
                                "displayName", "W",
                                "roles", new String[] {"CLIENT"})));
        assertThat(refused.at("/data/registerAccount/userErrors/0/code").asString())
                .isEqualTo("PASSWORD_TOO_WEAK");
        assertThat(client.signIn("weak@example.org", "short")
                        .at("/data/signIn/tokens")
                        .isNull())
                .isTrue();
    }

    @Test
    void passwordsAreKeptByArgon2WithTheParametersThatWePromise() {
        client.register("kept@example.org");
        assertThat(database.sql("select hash from credential")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void aRefusedRegistrationLeavesNoCredentialBehind() {
        client.register("twice@example.org");
        long before = credentials();
        client.register("twice@example.org");
        assertThat(credentials()).isEqualTo(before);
    }

    @Test
    void anybodyCanCheckOurTokensAndNobodyGetsOurPrivateKeys() {
        client.registered("signer@example.org");
        HttpResponse<String> jwks = client.get("/.well-known/jwks.json");
        JsonNode keys = Client.JSON.readTree(jwks.body()).at("/keys");
        assertThat(keys).hasSizeGreaterThanOrEqualTo(2).allSatisfy(key -> {
            assertThat(key.at("/alg").asString()).isEqualTo("ES256");
            assertThat(key.has("kid")).isTrue();
            assertThat(key.has("d")).isFalse();
        });
        assertThat(database.sql("select private_key from signing_key")
                        .query(byte[].class)
                        .list())
                .noneMatch(stored -> new String(stored, StandardCharsets.ISO_8859_1).contains("\"d\""));
    }

    @Test
    void anAnswerIsNotKeptAndCannotBeMadeAPage() {
        HttpResponse<String> answer = client.post("{ viewer { id } }", Map.of());
        assertThat(answer.headers().map())
                .containsEntry("Cache-Control", List.of("no-cache, no-store, max-age=0, must-revalidate"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'none'"));
    }

    @Test
    void aTokenThatIsNotOursIsNoToken() throws Exception {
        String token = client.signIn(registered("ours@example.org"))
                .at("/data/signIn/tokens/accessToken")
                .asString();
        String[] parts = token.split("\\.");
        String unsigned = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".";
        String forged = parts[0] + "."
                + base64(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("CLIENT", "OPERATOR"))
                + "." + parts[2];
        SignedJWT symmetric = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                new JWTClaimsSet.Builder()
                        .subject("account-1")
                        .issuer("https://trato.io")
                        .audience("trato-api")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        symmetric.sign(new MACSigner(client.get("/.well-known/jwks.json").body().getBytes(StandardCharsets.UTF_8)));
        for (String bad : new String[] {"nonsense", unsigned, forged, symmetric.serialize()}) {
            HttpResponse<String> refused = client.bearing(bad).post("{ viewer { id } }", Map.of());
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("UNAUTHENTICATED", "correlationId");
        }
        assertThat(client.bearing(token)
                        .ask("{ viewer { id } }")
                        .at("/data/viewer/id")
                        .asString())
                .startsWith("account-");
    }

    @Test
    void aTokenRunsOutAfterTenMinutesHoweverOftenItWasUsed() {
        Client signedIn = client.registered("late@example.org");
        assertThat(signedIn.post("{ viewer { id } }", Map.of()).statusCode()).isEqualTo(200);
        hand.forward(Duration.ofMinutes(10));
        assertThat(signedIn.post("{ viewer { id } }", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenIsGoodOnceAndItsReuseEndsTheSession() {
        String first = client.signIn(registered("fresh@example.org"))
                .at("/data/signIn/tokens/refreshToken")
                .asString();
        String second = refreshed(first).at("/tokens/refreshToken").asString();
        String third = refreshed(second).at("/tokens/refreshToken").asString();
        assertThat(third).isNotEmpty();

        assertThat(refreshed(first).at("/userErrors/0/code").asString()).isEqualTo("CREDENTIALS_INVALID");
        assertThat(refreshed(third).at("/userErrors/0/code").asString()).isEqualTo("CREDENTIALS_INVALID");
    }

    @Test
    void signingOutEndsTheSession() {
        String token = client.signIn(registered("leaving@example.org"))
                .at("/data/signIn/tokens/refreshToken")
                .asString();
        client.ask(
                "mutation($token: String!) { signOut(input: {refreshToken: $token}) { signedOut } }",
                Map.of("token", token));
        assertThat(refreshed(token).at("/userErrors/0/code").asString()).isEqualTo("CREDENTIALS_INVALID");
    }

    @Test
    void aSessionEndsByItselfAndSigningKeysGiveWayToOthers() {
        String token = client.signIn(registered("away@example.org"))
                .at("/data/signIn/tokens/refreshToken")
                .asString();
        JsonNode before =
                Client.JSON.readTree(client.get("/.well-known/jwks.json").body());
        hand.forward(Duration.ofDays(31));
        assertThat(refreshed(token).at("/userErrors/0/code").asString()).isEqualTo("CREDENTIALS_INVALID");
        JsonNode after =
                Client.JSON.readTree(client.get("/.well-known/jwks.json").body());
        assertThat(after.at("/keys/0/kid")).isEqualTo(before.at("/keys/1/kid"));
        assertThat(after.at("/keys")).hasSize(3);
        assertThat(client.registered("later@example.org")
                        .ask("{ viewer { id } }")
                        .at("/data/viewer/id")
                        .asString())
                .startsWith("account-");
    }

    @Test
    void onlyWebsitesThatWeKnowMayCallFromABrowser() {
        assertThat(client.with("Origin", "https://evil.example")
                        .post("{ __typename }", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theToolsOfOperatorsAreForOperators() {
        assertThat(client.get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(client.registered("user@example.org").get("/actuator/env").statusCode())
                .isEqualTo(403);
    }

    private String registered(String email) {
        client.register(email);
        return email;
    }

    private JsonNode refreshed(String token) {
        return client.ask(REFRESH, Map.of("token", token)).at("/data/refreshSession");
    }

    private long credentials() {
        return database.sql("select count(*) from credential").query(Long.class).single();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
