package io.trato.command.importing.csv;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, unpacked when it is gzip by its first two bytes. Never says that more is at hand: a decoder that
 * believes so reads on, meets the break of a truncated file, and throws away the good characters that it already has.
 */
final class PlainBytes extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    private PlainBytes(InputStream bytes) {
        super(bytes);
    }

    static InputStream of(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return new PlainBytes(gzip ? new GZIPInputStream(raw, BUFFER) : raw);
        } catch (IOException | RuntimeException unreadable) {
            raw.close();
            throw unreadable;
        }
    }

    @Override
    public int available() {
        return 0;
    }
}
