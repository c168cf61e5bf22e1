package io.trato.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.embedded.FreePorts;
import io.trato.server.history.OlistSample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders played into engines of one's own, where a server then finds them. */
class HistoryCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aServerFindsThemReadAndNothingIsLeftToDo(@TempDir Path folder) throws Exception {
        SharedEngines engines = new SharedEngines();
        Path orders = Files.createDirectory(folder.resolve("orders"));
        OlistSample.write(orders);
        Map<String, String> environment = engines.environment(folder);
        String data = folder.resolve("data").toString();

        try (Program history =
                Program.start(environment, "history", "--format", "olist", "--data", data, orders.toString())) {
            assertThat(history.status()).as(history::everything).isZero();
            assertThat(history.everything())
                    .contains("8 orders: 3 played", "The journal balances with it.", "comes to the same");
        }
        long events = engines.sealed();
        assertThat(engines.number("select sum(amount) from live_journal_posting where account = 'PSP'"))
                .isEqualTo(13_953);

        try (Program server = Program.start(environment, "serve", "--port", Integer.toString(FreePorts.any()))) {
            server.line(line -> line.contains("Started Trato in"));
            until(() -> engines.tokens().stream()
                    .allMatch(token -> token.isOf(server.pid()) && token.position() == events));
            assertThat(engines.sealed()).isEqualTo(events);
            assertThat(engines.number("select count(*) from dead_letter")).isZero();
        }
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never came to that").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
