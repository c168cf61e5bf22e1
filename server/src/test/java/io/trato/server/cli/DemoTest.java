package io.trato.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.embedded.FreePorts;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as somebody has it who types the command: real processes, real signals, a folder with spaces in its name. */
class DemoTest {

    @Test
    void survivesBeingKilledAndLeavesNobodyBehind(@TempDir Path folder) throws Exception {
        String data = folder.resolve("my market").toString();
        String port = Integer.toString(FreePorts.any());

        try (Program demo = Program.start("demo", "--data", data, "--port", port)) {
            demo.line(line -> line.startsWith("Serving http://localhost:" + port + "/graphql"));

            try (Program second = Program.start("demo", "--data", data)) {
                assertThat(second.status()).isEqualTo(1);
                assertThat(second.everything()).contains("is held by process " + demo.pid());
            }
            try (Program status = Program.start("status", "--data", data)) {
                assertThat(status.status()).isZero();
                assertThat(status.everything()).contains("postgres", "elasticsearch", "sealer", "projections");
            }
            demo.line(line -> line.startsWith("Playing a small marketplace"));
            List<ProcessHandle> lent = demo.descendants();
            assertThat(lent).isNotEmpty();
            demo.signal("KILL");
            demo.status();
            allEnd(lent);
        }

        try (Program demo = Program.start("demo", "--data", data, "--port", port)) {
            demo.line(line -> line.startsWith("Playing a small marketplace: ") && line.contains("makes an offer"));
            demo.line(line -> line.startsWith("Ctrl-C"));
            assertThat(demo.everything()).contains("operator@trato.example", "/graphiql");
            List<ProcessHandle> lent = demo.descendants();
            demo.signal("TERM");
            assertThat(demo.status()).isEqualTo(143);
            allEnd(lent);
        }

        try (Program demo = Program.start("demo", "--data", data, "--port", port)) {
            demo.line(line -> line.startsWith("Ctrl-C"));
            assertThat(demo.everything()).as("what was played is kept").doesNotContain("Playing");
            List<ProcessHandle> lent = demo.descendants();
            demo.signal("INT");
            assertThat(demo.status()).isEqualTo(130);
            allEnd(lent);
        }
    }

    @Test
    void namesAPortThatWasAskedForAndIsTaken(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program demo = Program.start(
                        "demo", "--data", folder.toString(), "--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(demo.status()).isEqualTo(1);
            assertThat(demo.everything()).contains("Port " + taken.getLocalPort());
        }
    }

    @Test
    void saysInOneSentenceThatAnEngineDoesNotComeUp(@TempDir Path folder) throws Exception {
        Path unpacked = Files.createDirectories(Path.of("..", "target", "engines"));
        Files.createSymbolicLink(folder.resolve("engines"), unpacked.toRealPath());
        Path options = Files.createDirectories(folder.resolve("elasticsearch/config/jvm.options.d"));
        Files.writeString(options.resolve("own.options"), "-XX:+NoSuchOption");

        try (Program demo = Program.start("demo", "--data", folder.toString())) {
            assertThat(demo.status()).isEqualTo(1);
            assertThat(demo.everything())
                    .contains("Elasticsearch to be ready; see " + folder)
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void servesOnlyOnEnginesThatItKnows() throws Exception {
        try (Program serve = Program.start("serve")) {
            assertThat(serve.status()).isEqualTo(1);
            assertThat(serve.everything()).contains("--postgres-url is missing");
        }
    }

    @Test
    void saysThatThereIsNoServer(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("listings.csv"), "id\n");
        try (Program imports = Program.start(
                "import",
                "listings",
                file.toString(),
                "--format",
                "airbnb",
                "--as",
                "nobody@example.org",
                "--url",
                "http://localhost:" + FreePorts.any())) {
            assertThat(imports.status()).isEqualTo(1);
            assertThat(imports.everything()).contains("No server answers at http://localhost:");
        }
    }

    /** Also those whom only the kernel tells that we are gone. */
    private static void allEnd(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(60, TimeUnit.SECONDS);
        }
    }
}
