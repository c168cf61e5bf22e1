package io.trato.embedded.payments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandbox's memory: a file of JSON lines that only grows. It survives the process, not the machine; a line that a
 * kill left unfinished is cut off at the next start, as if what it says had never happened.
 */
final class Journal implements AutoCloseable {
    private final FileChannel file;
    private final JsonMapper json;

    private Journal(FileChannel file, JsonMapper json) {
        this.file = file;
        this.json = json;
    }

    static Journal open(Path path, JsonMapper json, Consumer<Entry> each) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            byte[] content = Files.readAllBytes(path);
            int whole = afterLastLine(content);
            new String(content, 0, whole, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> json.readValue(line, Entry.class))
                    .forEach(each);
            file.truncate(whole);
            file.position(whole);
            return new Journal(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int afterLastLine(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    synchronized void append(Entry entry) {
        ByteBuffer line = ByteBuffer.wrap((json.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                file.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
