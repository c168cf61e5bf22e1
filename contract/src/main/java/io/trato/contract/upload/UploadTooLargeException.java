package io.trato.contract.upload;

import java.io.IOException;

/** The file that is sent is larger than an upload may be; nothing of it is kept. */
public final class UploadTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long maximum;

    /** @param maximum in bytes */
    public UploadTooLargeException(long maximum) {
        super("an upload may have at most " + maximum + " bytes");
        this.maximum = maximum;
    }

    /** How many bytes an upload may have. */
    public long maximum() {
        return maximum;
    }
}
