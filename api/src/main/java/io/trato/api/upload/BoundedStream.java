package io.trato.api.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks off when it is longer than it may be, whatever its length was said to be. */
final class BoundedStream extends FilterInputStream {

    private long left;

    BoundedStream(InputStream stream, long maximum) {
        super(stream);
        left = maximum;
    }

    /** There is more than is accepted. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read < 0 ? read : counted(read, 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    @Override
    public long skip(long wanted) throws IOException {
        // Skipped bytes are bytes that were sent.
        return read() < 0 ? 0 : 1;
    }

    private int counted(int result, int bytes) throws TooLongException {
        left -= bytes;
        if (left < 0) {
            throw new TooLongException();
        }
        return result;
    }
}
