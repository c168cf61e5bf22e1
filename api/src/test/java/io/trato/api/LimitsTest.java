package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.listing.FindListing;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Somebody asks for too much. */
@ServerTest
@TestPropertySource(properties = {"trato.limits.timeout=3s", "trato.security.anonymous-introspection=false"})
class LimitsTest {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    Client client;

    @BeforeEach
    void somebodyComes() {
        client = new Client(port);
    }

    @AfterEach
    void nothingIsLeftToTell() {
        neighbours.answers.clear();
    }

    @Test
    void tooDeep() {
        String deep = "{ offer(id: \"offer-1\") " + "{ job { offer ".repeat(6) + "{ id }" + " } }".repeat(6) + " }";
        assertThat(error(deep)).isEqualTo("DEPTH_EXCEEDED");
        assertThat(error("{ offer(id: \"offer-1\") " + "{ job { offer ".repeat(5) + "{ id }" + " } }".repeat(5) + " }"))
                .isEmpty();
    }

    @Test
    void tooManyAliases() {
        assertThat(error("{" + many(31, i -> " a" + i + ": __typename") + " }")).isEqualTo("ALIASES_EXCEEDED");
        assertThat(error("{" + many(30, i -> " a" + i + ": __typename") + " }")).isEmpty();
    }

    @Test
    void tooManyDirectives() {
        String field = " __typename @skip(if: false) @include(if: true)";
        assertThat(error("{" + field.repeat(26) + " }")).isEqualTo("DIRECTIVES_EXCEEDED");
        assertThat(error("{" + field.repeat(25) + " }")).isEmpty();
    }

    @Test
    void tooManyMutations() {
        assertThat(error("mutation {" + many(6, i -> " a" + i + ": signOut(input: {refreshToken: \"x\"}) { signedOut }")
                        + " }"))
                .isEqualTo("MUTATIONS_EXCEEDED");
    }

    @Test
    void tooMuchAtOnce() {
        String page = "query($first: Int!) { listings(first: $first) { edges { node { id "
                + many(10, i -> " p" + i + ": provider { id }") + " } } } }";
        assertThat(client.ask(page, Map.of("first", 100))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("COST_EXCEEDED");
        assertThat(client.ask(page, Map.of("first", 50))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isNotEqualTo("COST_EXCEEDED");
    }

    @Test
    void fragmentsWithinFragmentsAreNotABomb() {
        String bomb = "{ ...f0 } "
                + many(30, i -> "fragment f" + i + " on Query { ...f" + (i + 1) + " ...f" + (i + 1) + " } ")
                + "fragment f30 on Query { __typename }";
        assertThat(error(bomb)).isIn("COST_EXCEEDED", "GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void whatAnOperationHasCostIsTold() {
        JsonNode cost = client.ask("{ listing(id: \"listing-1\") { provider { id } } categories { name } }")
                .at("/extensions/cost");
        assertThat(cost.at("/requested").asInt()).isEqualTo(3);
        assertThat(cost.at("/actual").asInt()).isEqualTo(2);
        assertThat(cost.at("/throttle/maximum").asInt()).isEqualTo(1_000_000);
        assertThat(cost.at("/throttle/available").asInt()).isPositive();
        assertThat(cost.at("/throttle/restoreRate").asInt()).isEqualTo(250);
    }

    @Test
    void tooLarge() {
        HttpResponse<String> refused = client.post("{ __typename } #" + "x".repeat(110_000), Map.of());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("BODY_TOO_LARGE");
    }

    @Test
    void tooSlow() {
        CountDownLatch never = new CountDownLatch(1);
        neighbours.answers.put(FindListing.class, query -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        });
        assertThat(error("{ listing(id: \"listing-1\") { id } }")).isEqualTo("TIMEOUT");
        neighbours.answers.clear();
        assertThat(error("{ listing(id: \"listing-1\") { id } }")).isEmpty();
    }

    @Test
    void everyAliasedSignInIsAnAttempt() {
        String one = "signIn(input: {email: \"eva@example.org\", password: \"wrong wrong\"}) { userErrors { code } }";
        JsonNode five = client.ask("mutation {" + many(5, i -> " a" + i + ": " + one) + " }");
        assertThat(five.at("/data/a4/userErrors/0/code").asString()).isEqualTo("CREDENTIALS_INVALID");
        JsonNode sixth = client.ask("mutation { signIn(input: {email: \" EVA@example.org\", password: \"wrong\"})"
                + " { userErrors { code message } } }");
        assertThat(sixth.at("/data/signIn/userErrors/0/code").asString()).isEqualTo("THROTTLED");
        assertThat(sixth.at("/data/signIn/userErrors/0/message").asString()).containsPattern("in \\d+ seconds");
    }

    @Test
    void theSchemaIsForThoseWhoHaveSignedIn() {
        assertThat(error("{ __schema { queryType { name } } }")).isEqualTo("INTROSPECTION_DISABLED");
        assertThat(client.registered("curious@example.org")
                        .ask("{ __schema { queryType { name } } }")
                        .at("/data/__schema/queryType/name")
                        .asString())
                .isEqualTo("Query");
    }

    private String error(String document) {
        return client.ask(document).at("/errors/0/extensions/code").asString();
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }
}
