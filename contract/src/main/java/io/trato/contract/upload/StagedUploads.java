package io.trato.contract.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files that were sent ahead of the mutation that will use them. They are kept for a day; those that became a part of history
 * are kept for good.
 */
public interface StagedUploads {

    /** Opens a place for a file of this account and answers its identifier. */
    String open(String ownerId, String filename);

    /**
     * Receives the file, whole or not at all.
     *
     * @return whether there was such a place, still empty
     */
    boolean put(String uploadId, InputStream content) throws IOException;

    /** The file, when it was received and belongs to this account. */
    Optional<Path> file(String uploadId, String ownerId);

    /** What was received from this account, while its day is not over: what it becomes a part of can rely on it. */
    Optional<ReceivedFile> received(String uploadId, String ownerId);

    /** The file, whoever sent it, for somebody of whom it is known already that they may read it. */
    Optional<Path> content(String uploadId);
}
