package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An address that nobody has signed in from asks again and again. */
@ServerTest
@TestPropertySource(
        properties = {
            "trato.limits.anonymous-requests=3",
            "trato.limits.cost-maximum=15",
            "trato.limits.cost-restore-rate=1"
        })
class AnonymousLimitsTest {

    @LocalServerPort
    int port;

    @Test
    void itHasToWaitUntilItSignsInAndThenPaysByCost() {
        Client client = new Client(port);
        Client known = client.registered("regular@example.org");
        assertThat(client.ask("{ __typename }").has("errors")).isFalse();
        JsonNode refused = client.ask("{ __typename }");
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("THROTTLED");
        assertThat(refused.at("/errors/0/extensions/retryAfterSeconds").asInt()).isBetween(1, 60);

        String mutation = "mutation { signOut(input: {refreshToken: \"x\"}) { signedOut } }";
        assertThat(known.ask(mutation).has("errors")).isFalse();
        assertThat(known.ask(mutation).at("/errors/0/extensions/code").asString())
                .isEqualTo("THROTTLED");
    }
}
