package io.trato.api.escrow;

import io.trato.api.graphql.Callers;
import io.trato.api.graphql.CodedErrors;
import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.Correlation;
import io.trato.api.graphql.ErrorCode;
import io.trato.api.graphql.ExceptionCodes;
import io.trato.contract.Actor;
import io.trato.contract.Queries;
import io.trato.contract.escrow.EvidenceFile;
import io.trato.contract.escrow.FindEvidence;
import io.trato.contract.upload.StagedUploads;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where evidence is read. Who may see the job may see it; to anybody else, signed in or not, there is none. A browser saves it
 * and shows nothing of it in our name, whatever it is made of. Its hash, which the log holds, is said along with it.
 */
@RestController
final class EvidenceEndpoint {

    private final Queries queries;
    private final StagedUploads uploads;

    EvidenceEndpoint(Queries queries, StagedUploads uploads) {
        this.queries = queries;
        this.uploads = uploads;
    }

    static String url(String jobId, String uploadId) {
        return "/evidence/" + jobId + "/" + uploadId;
    }

    @GetMapping("/evidence/{jobId}/{uploadId}")
    ResponseEntity<Object> read(@PathVariable String jobId, @PathVariable String uploadId, HttpServletRequest request) {
        try {
            Optional<EvidenceFile> file = found(jobId, uploadId, Callers.actor());
            return file.flatMap(kept -> uploads.content(kept.uploadId()).map(content -> sent(kept, content)))
                    .orElseGet(() -> refused(HttpStatus.NOT_FOUND, ErrorCode.NOT_FOUND, request));
        } catch (RuntimeException unforeseen) {
            CodedException coded = ExceptionCodes.coded(unforeseen, Correlation.of(request));
            return refused(HttpStatus.SERVICE_UNAVAILABLE, coded.code(), request);
        }
    }

    private Optional<EvidenceFile> found(String jobId, String uploadId, Actor viewer) {
        return viewer.equals(Actor.ANONYMOUS)
                ? Optional.empty()
                : queries.ask(new FindEvidence(jobId, uploadId, viewer), 0);
    }

    private static ResponseEntity<Object> sent(EvidenceFile file, Path content) {
        String sha256 = Objects.requireNonNull(file.sha256(), "what is found was kept");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .eTag('"' + sha256 + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .header("Repr-Digest", "sha-256=:" + base64(sha256) + ":")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(content));
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }

    private static ResponseEntity<Object> refused(HttpStatus status, ErrorCode code, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(CodedErrors.body(code, Map.of(), Locale.ENGLISH, Correlation.of(request)));
    }
}
