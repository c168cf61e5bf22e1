package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What is sent to us that is not GraphQL. */
@ServerTest
@TestPropertySource(properties = "trato.limits.upload=1KB")
class FilesTest {

    @LocalServerPort
    int port;

    @Autowired
    Files files;

    Client client;

    @BeforeEach
    void somebodyComes() {
        client = new Client(port);
    }

    @Test
    void aStagedFileIsSentOnceAndThenImported() {
        Client provider = client.registered("importer@example.org", "PROVIDER");
        JsonNode staged = provider.ask("mutation { stageUpload(input: {filename: \"listings.csv\"}) {"
                + " upload { id path maximumBytes } userErrors { code } } }");
        String path = staged.at("/data/stageUpload/upload/path").asString();
        String id = staged.at("/data/stageUpload/upload/id").asString();
        assertThat(staged.at("/data/stageUpload/upload/maximumBytes").asInt()).isEqualTo(1024);

        assertThat(provider.ask(imported(id))
                        .at("/data/importListings/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(client.send("PUT", path, "x".repeat(2000)).statusCode()).isEqualTo(413);
        assertThat(client.send("PUT", path, "id,name\n").statusCode()).isEqualTo(204);
        assertThat(client.send("PUT", path, "again").statusCode()).isEqualTo(404);
        assertThat(new String(files.received.get(id), StandardCharsets.UTF_8)).isEqualTo("id,name\n");

        JsonNode task = provider.with("Accept-Language", "pt").ask(imported(id)).at("/data/importListings/task");
        assertThat(task.at("/done").asInt()).isEqualTo(3);
        assertThat(task.at("/refusals/0/code").asString()).isEqualTo("AMOUNT_INVALID");
        assertThat(task.at("/refusals/0/message").asString()).isEqualTo("Não é um valor válido.");
        assertThat(provider.ask(
                                "query($id: ID!) { node(id: $id) { __typename } backgroundTask(id: $id) { state } }",
                                Map.of("id", task.at("/id").asString()))
                        .at("/data/node/__typename")
                        .asString())
                .isEqualTo("BackgroundTask");
    }

    @Test
    void aWebhookIsAnsweredOnlyAsItWasReceived() {
        Client gateway = client.with("X-Signature", "good");
        assertThat(gateway.send("POST", "/webhooks/sandbox", "{\"payment\":1}").statusCode())
                .isEqualTo(200);
        assertThat(gateway.send("POST", "/webhooks/sandbox", "{\"payment\":1}").statusCode())
                .isEqualTo(200);
        assertThat(client.send("POST", "/webhooks/sandbox", "{\"payment\":2}").statusCode())
                .isEqualTo(401);
        assertThat(gateway.send("POST", "/webhooks/nobody", "{}").statusCode()).isEqualTo(404);
        assertThat(gateway.send("POST", "/webhooks/sandbox", "x".repeat(110_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(files.messages).containsOnlyKeys("{\"payment\":1}");
    }

    @Test
    void thePageToTryThingsOutNeedsNobodyElse() {
        String page = client.get("/graphiql").body();
        assertThat(page).contains("/webjars/graphiql/").doesNotContain("http:", "https:", "@");
        page.lines()
                .filter(line -> line.contains("src=\"") || line.contains("href=\"/"))
                .map(line -> line.replaceAll(".*(?:src|href)=\"([^\"]+)\".*", "$1"))
                .forEach(path ->
                        assertThat(client.get(path).statusCode()).as(path).isEqualTo(200));
        assertThat(Client.JSON.readTree(client.get("/graphiql/examples.json").body()))
                .isNotEmpty();
        assertThat(client.get("/graphiql/sign-ins.json").body()).isEqualTo("[]");
    }

    private static String imported(String id) {
        return "mutation { importListings(input: {uploadId: \"" + id + "\", format: AIRBNB}) {"
                + " task { id done refusals { code message } } userErrors { code } } }";
    }
}
