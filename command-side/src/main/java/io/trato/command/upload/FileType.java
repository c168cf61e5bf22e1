package io.trato.command.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The media type of a file by its first bytes: what people prove things with, and for all else that nobody knows. */
final class FileType {

    static final String UNKNOWN = "application/octet-stream";

    private static final int LOOKED_AT = 512;

    private static final List<Mark> MARKS = List.of(
            new Mark("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
            new Mark("image/png", 0, "\u0089PNG\r\n\u001a\n"),
            new Mark("image/gif", 0, "GIF8"),
            new Mark("image/webp", 8, "WEBP"),
            new Mark("image/heic", 4, "ftyphei"),
            new Mark("video/mp4", 4, "ftyp"),
            new Mark("video/webm", 0, "\u001aE\u00df\u00a3"),
            new Mark("application/pdf", 0, "%PDF-"),
            new Mark("application/zip", 0, "PK\u0003\u0004"),
            new Mark("application/gzip", 0, "\u001f\u008b"));

    private FileType() {}

    /** @param bytes as ISO 8859-1 */
    private record Mark(String type, int offset, String bytes) {

        boolean isOn(byte[] begin) {
            byte[] mark = bytes.getBytes(StandardCharsets.ISO_8859_1);
            return begin.length >= offset + mark.length
                    && Arrays.equals(begin, offset, offset + mark.length, mark, 0, mark.length);
        }
    }

    static String of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return of(content.readNBytes(LOOKED_AT));
        }
    }

    private static String of(byte[] begin) {
        return MARKS.stream()
                .filter(mark -> mark.isOn(begin))
                .map(Mark::type)
                .findFirst()
                .orElseGet(() -> isText(begin) ? "text/plain" : UNKNOWN);
    }

    /** UTF-8 without control characters; the last character may be cut off. */
    private static boolean isText(byte[] begin) {
        CharBuffer text = CharBuffer.allocate(LOOKED_AT);
        CoderResult read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(begin), text, false);
        return begin.length > 0
                && !read.isError()
                && text.flip().chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
    }
}
