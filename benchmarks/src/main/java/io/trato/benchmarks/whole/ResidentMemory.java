package io.trato.benchmarks.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says a process holds in memory. */
final class ResidentMemory {

    private ResidentMemory() {}

    /** Bytes; 0 where there is no {@code /proc}. */
    static long of(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
