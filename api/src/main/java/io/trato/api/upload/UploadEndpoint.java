package io.trato.api.upload;

import io.trato.api.graphql.CodedErrors;
import io.trato.api.graphql.Correlation;
import io.trato.api.graphql.ErrorCode;
import io.trato.api.limits.Limits;
import io.trato.contract.upload.StagedUploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a staged file is sent. Its identifier cannot be guessed and was told to the file's owner only, so whoever knows it
 * may send the file, once.
 */
@RestController
final class UploadEndpoint {

    private final StagedUploads uploads;
    private final long maximum;

    UploadEndpoint(StagedUploads uploads, Limits limits) {
        this.uploads = uploads;
        this.maximum = limits.upload().toBytes();
    }

    @PutMapping("/uploads/{id}")
    ResponseEntity<?> put(@PathVariable String id, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > maximum) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.BODY_TOO_LARGE, request);
        }
        try {
            return uploads.put(id, new BoundedStream(request.getInputStream(), maximum))
                    ? ResponseEntity.noContent().build()
                    : refused(HttpStatus.NOT_FOUND, ErrorCode.NOT_FOUND, request);
        } catch (BoundedStream.TooLongException tooLong) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, ErrorCode.BODY_TOO_LARGE, request);
        }
    }

    private ResponseEntity<?> refused(HttpStatus status, ErrorCode code, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .body(CodedErrors.body(code, Map.of("maximum", "" + maximum), Locale.ENGLISH, Correlation.of(request)));
    }
}
