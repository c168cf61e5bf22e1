package io.trato.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledHolderTest {
    private static final Path ENGINES = Path.of("..", "target", "engines");

    @TempDir
    Path temporary;

    private Process holder;

    @AfterEach
    void endTheHolder() {
        holder.destroyForcibly();
    }

    @Test
    void leavesNoOrphans() throws Exception {
        Path folder = temporary.resolve("killed -9");
        hold(folder, "all");
        List<ProcessHandle> family = holder.descendants().toList();
        assertThat(family)
                .as("guards, PostgreSQL's processes, Elasticsearch's two")
                .hasSizeGreaterThan(5);
        assertThat(folder.resolve("elasticsearch").resolve("tmp"))
                .as("what the official script leaves behind")
                .isNotEmptyDirectory();

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(DataFolderHeld.class)
                .hasMessageContaining("held by process " + holder.pid())
                .hasMessageContaining("running since");
        holder.destroyForcibly();

        allEnded(family).get(60, TimeUnit.SECONDS);
    }

    @Test
    void isCleanedUpAfterByTheNextStartIfTheGuardsWereKilledToo() throws Exception {
        Path folder = temporary.resolve("guards killed as well");
        hold(folder, "postgresql");
        List<ProcessHandle> family = holder.descendants().toList();
        List<ProcessHandle> guards = family.stream()
                .filter(process -> process.info().command().orElse("").matches(".*/(sh|dash|bash)"))
                .toList();
        assertThat(guards).isNotEmpty();
        guards.forEach(ProcessHandle::destroyForcibly);
        holder.destroyForcibly();
        holder.onExit().get(20, TimeUnit.SECONDS);
        assertThat(family).anyMatch(ProcessHandle::isAlive);

        EmbeddedOptions options = EmbeddedOptions.defaults().withEngines(ENGINES);
        try (DataFolder data = DataFolder.open(folder);
                PostgresProcess postgres = PostgresProcess.start(data, options);
                Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(PostgresProcess.DATABASE),
                        postgres.app().user(),
                        postgres.app().password())) {
            assertThat(connection.isValid(5)).isTrue();
            allEnded(family).get(20, TimeUnit.SECONDS);
        }
        assertThat(folder.resolve("holder")).doesNotExist();
    }

    private static CompletableFuture<Void> allEnded(List<ProcessHandle> processes) {
        return CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    }

    private void hold(Path folder, String what) throws IOException {
        Path log = Files.createTempFile(temporary, "holder", ".log");
        holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsADataFolder.class.getName(),
                        folder.toString(),
                        ENGINES.toString(),
                        what)
                .redirectError(log.toFile())
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch(line -> line.startsWith("holding ")))
                .as(() -> "the holder said: " + content(log))
                .isTrue();
    }

    private static String content(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
