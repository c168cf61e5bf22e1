package io.trato.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.embedded.FreePorts;
import io.trato.server.Visitor;
import io.trato.server.cli.SharedEngines.Token;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nodes as they are shipped, two on the same engines: when one is killed, the other does all, within seconds. */
class SeveralNodesTest {

    /** Far more than it takes, since the machine may be busy; what it took is told. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatAKilledNodeDidIsTakenOver(@TempDir Path folder) throws Exception {
        SharedEngines engines = new SharedEngines();
        Map<String, String> environment = engines.environment(folder);
        String port = Integer.toString(FreePorts.any());
        try (Program first = Program.start(environment, "serve", "--port", Integer.toString(FreePorts.any()))) {
            first.line(line -> line.contains("this node seals the log"));
            try (Program second = Program.start(environment, "serve", "--port", port)) {
                first.line(line -> line.contains("Started Trato in"));
                second.line(line -> line.contains("Started Trato in"));
                until("the first has everything", () -> allOf(engines.tokens(), first.pid()));
                Visitor host =
                        Visitor.at(URI.create("http://localhost:" + port)).registered("host@example.org", "PROVIDER");
                try (Revisions revisions = new Revisions(host)) {
                    until("a read model shows them", () -> revisions.seen() > 20);

                    Map<String, Long> before = positions(engines.tokens());
                    long reached = engines.sealed();
                    long begun = System.nanoTime();
                    first.signal("KILL");
                    until("the second seals", () -> engines.sealed() > reached);
                    Duration sealing = since(begun);
                    long further = engines.sealed();
                    until(
                            "read models and policies go on",
                            () -> engines.tokens().stream()
                                    .allMatch(token -> token.isOf(second.pid()) && token.position() >= further));
                    Duration handling = since(begun);
                    System.out.printf("taken over: sealing in %s, read models and policies in %s%n", sealing, handling);

                    positions(engines.tokens())
                            .forEach((token, position) ->
                                    assertThat(position).as(token).isGreaterThanOrEqualTo(before.get(token)));
                    long accepted = revisions.rest();
                    until("the last is seen", () -> revisions.seen() == accepted);
                    assertThat(revisions.troubles()).isEmpty();
                    assertThat(engines.number("select count(*) from event where stream = ?", revisions.listing()))
                            .as("the draft, and each revision that was accepted")
                            .isEqualTo(accepted + 1);
                }
                assertThat(engines.number("select max(position) - count(*) from sealed"))
                        .isZero();
                assertThat(engines.number("select count(*) from dead_letter")).isZero();
            }
        }
    }

    private static boolean allOf(List<Token> tokens, long pid) {
        return !tokens.isEmpty() && tokens.stream().allMatch(token -> token.isOf(pid));
    }

    private static Map<String, Long> positions(List<Token> tokens) {
        Map<String, Long> positions = new HashMap<>();
        tokens.forEach(token -> positions.put(token.processor() + " " + token.segment(), token.position()));
        return positions;
    }

    private static Duration since(long nanos) {
        return Duration.ofMillis((System.nanoTime() - nanos) / 1_000_000);
    }

    /** Waits on what other processes do. */
    static void until(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("never happened: " + what);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
