package io.trato.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.embedded.FreePorts;
import io.trato.server.Visitor;
import io.trato.server.cli.SharedEngines.Token;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole nodes as they are shipped, three on the same engines: when one is killed, the other two do all, within seconds; and when
 * of these one is killed as well, the last does.
 */
class SeveralNodesTest {

    /** Far more than it takes, since the machine may be busy; what it took is told. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatAKilledNodeDidIsTakenOver(@TempDir Path folder) throws Exception {
        SharedEngines engines = new SharedEngines();
        Map<String, String> environment = engines.environment(folder);
        int port = FreePorts.any();
        Deque<Program> nodes = new ArrayDeque<>();
        try {
            nodes.add(serving(environment, FreePorts.any()));
            nodes.getFirst().line(line -> line.contains("this node seals the log"));
            nodes.add(serving(environment, FreePorts.any()));
            nodes.add(serving(environment, port));
            for (Program node : nodes) {
                node.line(line -> line.contains("Started Trato in"));
            }
            until("the nodes have everything", () -> allOf(engines.tokens(), nodes));
            Visitor host =
                    Visitor.at(URI.create("http://localhost:" + port)).registered("host@example.org", "PROVIDER");
            try (Revisions revisions = new Revisions(host)) {
                until("a read model shows them", () -> revisions.seen() > 20);

                while (nodes.size() > 1) {
                    killed(nodes, engines);
                    long now = revisions.seen();
                    until("readers see it go on", () -> revisions.seen() > now + 20);
                }

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
        } finally {
            nodes.forEach(Program::close);
        }
    }

    /** The one that has been there longest, and so seals, goes without a word; the others take over what it did. */
    private static void killed(Deque<Program> nodes, SharedEngines engines) throws Exception {
        Map<String, Long> before = positions(engines.tokens());
        long reached = engines.sealed();
        long begun = System.nanoTime();
        nodes.removeFirst().signal("KILL");
        until("another seals", () -> engines.sealed() > reached);
        Duration sealing = since(begun);
        long further = engines.sealed();
        until(
                "read models and policies go on",
                () -> allOf(engines.tokens(), nodes)
                        && engines.tokens().stream().allMatch(token -> token.position() >= further));
        System.out.printf(
                "taken over by %d: sealing in %s, read models and policies in %s%n",
                nodes.size(), sealing, since(begun));
        positions(engines.tokens())
                .forEach((token, position) -> assertThat(position).as(token).isGreaterThanOrEqualTo(before.get(token)));
    }

    private static Program serving(Map<String, String> environment, int port) throws IOException {
        return Program.start(environment, "serve", "--port", Integer.toString(port));
    }

    private static boolean allOf(List<Token> tokens, Collection<Program> nodes) {
        return !tokens.isEmpty()
                && tokens.stream().allMatch(token -> nodes.stream().anyMatch(node -> token.isOf(node.pid())));
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
