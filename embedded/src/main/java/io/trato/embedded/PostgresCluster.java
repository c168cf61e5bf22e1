package io.trato.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's files in the data folder: how they come to be, and what they say about a server that uses them. */
final class PostgresCluster {
    private final DataFolder data;
    private final Path programs;
    private final RunAs user;
    private final Path files;

    PostgresCluster(DataFolder data, Path programs, RunAs user) {
        this.data = data;
        this.programs = programs;
        this.user = user;
        this.files = data.folder("postgresql").resolve("cluster");
    }

    Path files() {
        return files;
    }

    /** Made beside its place and moved there, so that a start that was interrupted is simply repeated. */
    void createOnce(Credentials superuser) {
        if (Files.isDirectory(files)) {
            return;
        }
        Path fresh = files.resolveSibling("cluster.new");
        Path password = files.resolveSibling("password");
        try {
            EngineCache.delete(fresh);
            Files.deleteIfExists(password);
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, superuser.password());
            user.own(password);
            initdb(fresh, superuser.user(), password);
            Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL's files cannot be made in %s: %s.".formatted(files, e.getMessage()), e);
        } finally {
            password.toFile().delete();
        }
    }

    /** The built-in locale sorts alike on every platform and cannot change under an index with the system's library. */
    private void initdb(Path fresh, String superuser, Path password) throws IOException {
        Path output = data.folder("logs").resolve("initdb.out");
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("initdb").toString(), "-D", fresh.toString()));
        command.addAll(List.of("--username=" + superuser, "--pwfile=" + password, "--auth=scram-sha-256"));
        command.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
        command.addAll(List.of("--builtin-locale=C.UTF-8", "--no-instructions"));
        ProcessBuilder builder = new ProcessBuilder(user.command(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        Process initdb = builder.start();
        try {
            if (!initdb.waitFor(120, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                throw new EngineFailure("initdb failed; see " + output + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("initdb was interrupted.", e);
        } finally {
            initdb.destroyForcibly();
        }
    }

    /**
     * A killed server leaves postmaster.pid behind, and a new one refuses to start if that number belongs to anybody by
     * now. We hold the data folder, so either it is a server that our predecessor left, which is ended, or it is stale.
     */
    void forgetStaleServer() {
        List<String> lines = pidFile();
        if (lines.size() < 3) {
            return;
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        Holder server = new Holder(Long.parseLong(lines.getFirst().strip()), started, "postgres");
        ProcessHandle.of(server.pid())
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .filter(server::matches)
                .ifPresent(Leftovers::end);
        try {
            Files.deleteIfExists(files.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new EngineFailure("A stale postmaster.pid cannot be removed: " + e.getMessage() + ".", e);
        }
    }

    /** The server writes its own state into the eighth line, which is how pg_ctl knows, too. */
    Optional<Instant> ready() {
        List<String> lines = pidFile();
        boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        return ready ? Optional.of(Instant.now()) : Optional.empty();
    }

    private List<String> pidFile() {
        try {
            Path file = files.resolve("postmaster.pid");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
