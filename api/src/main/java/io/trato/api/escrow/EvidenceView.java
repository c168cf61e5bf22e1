package io.trato.api.escrow;

import io.trato.contract.escrow.Escrow.Evidence;
import io.trato.contract.escrow.EvidenceFile;
import io.trato.contract.offer.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was brought forward, with where its files are to be had. */
record EvidenceView(@Nullable Side by, String text, List<String> files, List<FileView> attachments, Instant at) {

    record FileView(
            String id,
            String name,
            String type,
            @Nullable BigDecimal size,
            @Nullable String sha256,
            @Nullable String url) {

        static FileView of(EvidenceFile file, String jobId) {
            return new FileView(
                    file.uploadId(),
                    file.name(),
                    file.type(),
                    file.size() == null ? null : BigDecimal.valueOf(file.size()),
                    file.sha256(),
                    file.kept() ? EvidenceEndpoint.url(jobId, file.uploadId()) : null);
        }
    }

    static EvidenceView of(Evidence evidence, String jobId) {
        return new EvidenceView(
                evidence.by(),
                evidence.text(),
                evidence.files(),
                evidence.attachments().stream()
                        .map(file -> FileView.of(file, jobId))
                        .toList(),
                evidence.at());
    }
}
