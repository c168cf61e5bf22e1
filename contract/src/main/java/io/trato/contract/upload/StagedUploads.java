package io.trato.contract.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Files that were sent ahead of the mutation that will use them. They are kept for a day. */
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
}
