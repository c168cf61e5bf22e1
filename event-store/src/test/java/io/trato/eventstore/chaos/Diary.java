package io.trato.eventstore.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * What a node noted down, over all its lives. A kill -9 takes nothing that was handed to the system; a line that it cut in
 * the middle is dropped by the next life.
 */
final class Diary {

    private final FileChannel file;

    private Diary(FileChannel file) {
        this.file = file;
    }

    static Diary open(Path path) {
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long whole = 0;
            for (String line : lines(path)) {
                whole += line.getBytes(StandardCharsets.UTF_8).length + 1;
            }
            file.truncate(whole).position(whole);
            return new Diary(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole lines; none when there is no diary. */
    static List<String> lines(Path path) {
        try {
            String text = Files.exists(path) ? Files.readString(path) : "";
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            return whole.isEmpty()
                    ? List.of()
                    : Arrays.asList(whole.split("\n", -1)).subList(0, lineCount(whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lineCount(String whole) {
        return (int) whole.chars().filter(c -> c == '\n').count();
    }

    synchronized void note(String text) {
        ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
