package io.trato.projections.elastic;

import io.trato.projections.DocumentJson;
import io.trato.projections.FoldedDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a {@code _bulk} request. Each document is turned into JSON once, straight into the request; a request that
 * repeats some of them copies their lines.
 */
final class BulkBody {

    private static final byte[] ACTION = utf8("{\"index\":{\"version_type\":\"external\",\"version\":");
    private static final byte[] ID = utf8(",\"_id\":");
    private static final byte[] END_OF_ACTION = utf8("}}\n");

    private final Lines bytes = new Lines();
    private final List<Integer> ends = new ArrayList<>();

    void add(FoldedDocument<?> folded, Object source) {
        bytes.writeBytes(ACTION);
        bytes.writeBytes(utf8(Long.toString(folded.version())));
        bytes.writeBytes(ID);
        DocumentJson.MAPPER.writeValue(bytes, folded.id());
        bytes.writeBytes(END_OF_ACTION);
        DocumentJson.MAPPER.writeValue(bytes, source);
        bytes.write('\n');
        ends.add(bytes.size());
    }

    byte[] all() {
        return bytes.toByteArray();
    }

    /** The lines of some of the documents, by their place. */
    byte[] only(List<Integer> places) {
        Lines some = new Lines();
        for (int place : places) {
            int start = place == 0 ? 0 : ends.get(place - 1);
            some.copy(bytes, start, ends.get(place) - start);
        }
        return some.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Lines extends ByteArrayOutputStream {

        Lines() {
            super(64 * 1024);
        }

        void copy(Lines other, int start, int length) {
            write(other.buf, start, length);
        }
    }
}
