package io.trato.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Somebody follows a job live. */
@ServerTest
@TestPropertySource(properties = "trato.limits.subscriptions=2")
class LiveTest {

    @LocalServerPort
    int port;

    @Autowired
    Timeline timeline;

    @Autowired
    ApiUnderTest.Hand hand;

    Client client;
    Timeline.Story story;
    String follow;
    String token;

    @BeforeEach
    void somebodySignsIn() {
        String job = "job-" + UUID.randomUUID();
        story = timeline.of(job);
        follow = "subscription { jobTimeline(jobId: \"" + job + "\", after: \"41\") { position type } }";
        client = new Client(port);
        client.register(job + "@example.org");
        token = client.signIn(job + "@example.org")
                .at("/data/signIn/tokens/accessToken")
                .asString();
        client = client.bearing(token);
    }

    @Test
    void overAWebSocketFromAPositionOn() throws Exception {
        Socket socket = connected("Bearer " + token);
        socket.subscribe("1", follow);
        story.happens(42);
        JsonNode next = socket.next();
        assertThat(next.at("/type").asString()).isEqualTo("next");
        assertThat(next.at("/payload/data/jobTimeline/position").asString()).isEqualTo("42");
        assertThat(story.after).isEqualTo(41);

        socket.send(Map.of("id", "1", "type", "complete"));
        assertThat(story.closed.await(10, SECONDS)).isTrue();
    }

    @Test
    void notWithoutSigningInAndNotWhatIsForeign() throws Exception {
        Socket anonymous = connected(null);
        anonymous.subscribe("1", follow);
        assertThat(anonymous.next().at("/payload/errors/0/extensions/code").asString())
                .isEqualTo("UNAUTHENTICATED");

        Socket stranger = connected("Bearer " + token);
        stranger.subscribe("1", "subscription { jobTimeline(jobId: \"" + Timeline.FOREIGN + "\") { position } }");
        assertThat(stranger.next().at("/payload/errors/0/extensions/code").asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aBadTokenAndABadMessageCloseTheSocketAsTheProtocolSays() throws Exception {
        Socket forged = new Socket(port);
        forged.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer nonsense")));
        assertThat(forged.closed.get(10, SECONDS)).isEqualTo(4401);

        Socket garbled = connected("Bearer " + token);
        garbled.sendText("{");
        assertThat(garbled.closed.get(10, SECONDS)).isEqualTo(4400);
    }

    @Test
    void itEndsWhenTheTokenDoes() throws Exception {
        Socket socket = connected("Bearer " + token);
        socket.subscribe("1", follow);
        story.happens(42);
        socket.next();
        hand.forward(Duration.ofMinutes(11));
        JsonNode end = socket.next();
        assertThat(end.at("/type").asString()).isEqualTo("error");
        assertThat(end.at("/payload/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(story.closed.await(10, SECONDS)).isTrue();

        socket.subscribe("2", "{ viewer { id } }");
        assertThat(socket.next().at("/payload/errors/0/extensions/code").asString())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void onlySoManyAtATime() throws Exception {
        Socket socket = connected("Bearer " + token);
        socket.subscribe("1", follow);
        socket.subscribe("2", follow);
        socket.subscribe("3", follow);
        assertThat(socket.next().at("/payload/errors/0/extensions/code").asString())
                .isEqualTo("SUBSCRIPTIONS_EXCEEDED");
    }

    @Test
    void overServerSentEvents() {
        story.happens(42);
        story.happens(43);
        assertThat(client.events(follow, 2))
                .satisfiesExactly(
                        first -> assertThat(
                                        first.at("/data/jobTimeline/position").asString())
                                .isEqualTo("42"),
                        second -> assertThat(
                                        second.at("/data/jobTimeline/position").asString())
                                .isEqualTo("43"));
    }

    @Test
    void overServerSentEventsARefusalTellsItsCode() {
        assertThat(client.events("subscription { jobTimeline(jobId: \"" + Timeline.FOREIGN + "\") { position } }", 2))
                .singleElement()
                .satisfies(
                        only -> assertThat(only.at("/errors/0/extensions/code").asString())
                                .isEqualTo("NOT_FOUND"));
    }

    @Test
    void overServerSentEventsAQueryHasItsOneAnswer() {
        assertThat(client.events("{ viewer { displayName } }", 2))
                .singleElement()
                .satisfies(only ->
                        assertThat(only.at("/data/viewer").isMissingNode()).isFalse());
    }

    private Socket connected(String authorization) throws Exception {
        Socket socket = new Socket(port);
        socket.send(
                authorization == null
                        ? Map.of("type", "connection_init")
                        : Map.of("type", "connection_init", "payload", Map.of("Authorization", authorization)));
        assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");
        return socket;
    }

    /** A client of graphql-transport-ws. */
    private static final class Socket implements WebSocket.Listener {

        final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;

        Socket(int port) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), this)
                    .join();
        }

        void subscribe(String id, String query) {
            send(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query)));
        }

        void send(Map<String, ?> message) {
            sendText(Client.JSON.writeValueAsString(message));
        }

        void sendText(String message) {
            socket.sendText(message, true).join();
        }

        JsonNode next() throws InterruptedException {
            JsonNode message = received.poll(20, SECONDS);
            assertThat(message).isNotNull();
            return message.at("/type").asString().equals("ping") ? next() : message;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(Client.JSON.readTree(text.toString()));
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, data, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }
    }
}
