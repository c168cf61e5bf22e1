package io.trato.server.deal;

import static io.trato.server.deal.Deal.money;
import static io.trato.server.deal.Deal.refused;
import static io.trato.server.deal.Deal.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.upload.UploadCleaning;
import io.trato.command.upload.UploadProperties;
import io.trato.contract.Ids;
import io.trato.server.House;
import io.trato.server.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Evidence is kept for good, and read by those whose dispute it is and those who look after it. */
class EvidenceOverHttpTest {

    private static final byte[] LEAK = "%PDF-1.7 it leaks".getBytes(StandardCharsets.UTF_8);

    private final Deal deal = Deal.inTwoParts();
    private final String dispute = said(
                    deal.client,
                    "openDispute",
                    "job { escrow { disputes { id } } }",
                    Map.of(
                            "jobId",
                            deal.job,
                            "milestone",
                            1,
                            "reason",
                            "It leaks",
                            "release",
                            money("0.00"),
                            "refund",
                            money("200.00")))
            .path("job")
            .path("escrow")
            .path("disputes")
            .path(0)
            .path("id")
            .asString();

    @Test
    void isReadByThoseWhoMayAndByNobodyElse() throws IOException {
        String upload = sent(deal.client, LEAK);
        JsonNode file = brought(deal.client, upload);
        assertThat(file.path("name").asString()).isEqualTo("goteo de María.pdf");
        assertThat(file.path("type").asString()).isEqualTo("application/pdf");
        assertThat(file.path("size").asString()).isEqualTo("" + LEAK.length);
        assertThat(file.path("sha256").asString()).hasSize(64);
        String url = file.path("url").asString();

        outlivesItsDay(upload);
        for (Visitor reader : List.of(deal.client, deal.provider, Deal.operator(), auditor())) {
            HttpResponse<byte[]> answer = reader.get(url);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(LEAK);
            assertThat(answer.headers().map())
                    .containsEntry("content-type", List.of("application/pdf"))
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("etag", List.of('"' + file.path("sha256").asString() + '"'));
            assertThat(answer.headers().firstValue("content-disposition"))
                    .hasValueSatisfying(shown -> assertThat(shown).startsWith("attachment"));
        }
        Visitor nobody = Visitor.of(House.open());
        Visitor stranger = nobody.registered(Ids.fresh("u", 0) + "@deal.example.org", "PROVIDER");
        for (Visitor foreign : List.of(nobody, stranger)) {
            assertThat(answered(foreign, url)).isEqualTo(answered(foreign, "/evidence/" + deal.job + "/missing"));
            assertThat(answered(foreign, url)).startsWith("404").contains("\"NOT_FOUND\"");
        }
    }

    @Test
    void isWhatWasBroughtForwardInThatJobAndNothingElse() {
        String unused = sent(deal.client, LEAK);
        String upload = sent(deal.client, LEAK);
        brought(deal.client, upload);
        for (String path : List.of(
                "/evidence/" + deal.job + "/" + unused,
                "/evidence/" + Deal.inTwoParts().job + "/" + upload,
                "/evidence/" + deal.job + "/..%2e" + upload,
                "/evidence/" + "x".repeat(2_000) + "/" + upload,
                "/evidence/offer-1/%C3%B1")) {
            assertThat(Deal.operator().get(path).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(refused(deal.client, "addEvidence", evidence(upload)))
                .as("evidence already")
                .isEqualTo("UPLOAD_UNKNOWN");
        assertThat(refused(deal.provider, "addEvidence", evidence(unused))).isEqualTo("UPLOAD_UNKNOWN");
    }

    /** As if it had been sent days ago, beside another that nobody has used. */
    private void outlivesItsDay(String upload) throws IOException {
        String unused = sent(deal.client, LEAK);
        Path folder =
                House.open().context().getBean(UploadProperties.class).dir().toAbsolutePath();
        for (String id : List.of(upload, unused)) {
            ageing(folder.resolve(id));
        }
        House.open().context().getBean(UploadCleaning.class).clean();
        assertThat(folder.resolve(unused)).doesNotExist();
        assertThat(folder.resolve(upload)).exists();
    }

    private static void ageing(Path place) throws IOException {
        FileTime daysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(3)));
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, daysAgo);
            }
        }
        Files.setLastModifiedTime(place, daysAgo);
    }

    private JsonNode brought(Visitor by, String upload) {
        return said(
                        by,
                        "addEvidence",
                        "job { escrow { disputes { evidence { attachments { id name type size sha256 url } } } } }",
                        evidence(upload))
                .path("job")
                .path("escrow")
                .path("disputes")
                .path(0)
                .path("evidence")
                .path(0)
                .path("attachments")
                .path(0);
    }

    private Map<String, Object> evidence(String upload) {
        return Map.of("jobId", deal.job, "disputeId", dispute, "text", "", "files", List.of(upload));
    }

    private static String sent(Visitor by, byte[] content) {
        JsonNode upload = said(by, "stageUpload", "upload { id path }", Map.of("filename", "goteo de María.pdf"))
                .path("upload");
        assertThat(by.put(upload.path("path").asString(), content)).isEqualTo(204);
        return upload.path("id").asString();
    }

    /** What is answered but for the name of the request. */
    private static String answered(Visitor visitor, String path) {
        HttpResponse<byte[]> answer = visitor.get(path);
        return answer.statusCode()
                + new String(answer.body(), StandardCharsets.UTF_8).replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    private static Visitor auditor() {
        String email = Ids.fresh("u", 0) + "@deal.example.org";
        Visitor auditor = Visitor.of(House.open()).registered(email, "CLIENT");
        String id = Deal.ask(auditor, "{ viewer { id } }", Map.of())
                .path("viewer")
                .path("id")
                .asString();
        said(Deal.operator(), "grantRole", "version", Map.of("accountId", id, "role", "AUDITOR"));
        return auditor.signedIn(email);
    }
}
