package io.trato.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux tells this user; elsewhere nobody is named. */
final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** A clause such as " by process 4711 (/usr/bin/python3)", or nothing. */
    static String of(int port) {
        return inode(port)
                .flatMap(PortHolder::process)
                .map(process -> " by process %d (%s)"
                        .formatted(process.pid(), process.info().command().orElse("unknown")))
                .orElse("");
    }

    private static Optional<String> inode(int port) {
        String suffix = ":%04X".formatted(port);
        return Stream.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))
                .flatMap(PortHolder::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(column -> column.length > 9 && column[1].endsWith(suffix) && column[3].equals(LISTENING))
                .map(column -> column[9])
                .findFirst();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static Optional<ProcessHandle> process(String inode) {
        String socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> opened(process, socket))
                .findFirst();
    }

    private static boolean opened(ProcessHandle process, String socket) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(file -> leadsTo(file, socket));
        } catch (IOException foreignOrGone) {
            return false;
        }
    }

    private static boolean leadsTo(Path link, String socket) {
        try {
            return Files.readSymbolicLink(link).toString().equals(socket);
        } catch (IOException closed) {
            return false;
        }
    }
}
