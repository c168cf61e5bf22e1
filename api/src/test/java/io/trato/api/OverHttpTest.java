package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A front-end talks to us. */
@ServerTest
class OverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    Client client;

    @BeforeEach
    void somebodyOpensABrowser() {
        client = new Client(port);
    }

    @Test
    void whoRegistersAndSignsInIsTheViewer() {
        JsonNode registered = client.register("ana@example.org");
        assertThat(registered.at("/data/registerAccount/userErrors")).isEmpty();
        assertThat(registered.at("/data/registerAccount/position").asString()).matches("\\d+");

        JsonNode viewer = client.bearing(client.signIn("ana@example.org")
                        .at("/data/signIn/tokens/accessToken")
                        .asString())
                .ask("{ viewer { id displayName roles language kyc registeredAt } }");
        assertThat(viewer.at("/data/viewer/displayName").asString()).isEqualTo("Ana");
        assertThat(viewer.at("/data/viewer/language").asString()).isEqualTo("en");
    }
}
