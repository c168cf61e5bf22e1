package io.trato.contract.escrow;

import org.jspecify.annotations.Nullable;

/**
 * A file that speaks for something, as it was received. It is kept as long as the history of its dispute, and its hash stands
 * in the log, so nobody can exchange it.
 *
 * @param uploadId identifies the file
 * @param name as its sender called it
 * @param type its media type, by its content and never by its name
 * @param size in bytes; null when the file was brought forward before files were kept
 * @param sha256 in lower-case hexadecimal digits; null likewise
 */
public record EvidenceFile(
        String uploadId,
        String name,
        String type,
        @Nullable Long size,
        @Nullable String sha256) {

    /** Whether there is a file of it, and not only what is said of it. */
    public boolean kept() {
        return sha256 != null;
    }
}
