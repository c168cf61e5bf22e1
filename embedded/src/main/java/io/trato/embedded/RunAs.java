package io.trato.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * As whom an engine runs. PostgreSQL and Elasticsearch refuse to run as root, which is whom a container or a rented
 * machine often makes of us.
 */
sealed interface RunAs {
    /** A number that every system knows a name for; initdb refuses to work for a user without one. */
    int NOBODY = 65534;

    /** The command, prefixed by what makes it run as this user. */
    List<String> command(List<String> command);

    /** Gives the folder and all in it to this user. */
    void own(Path folder);

    /** An ordinary user needs nothing. */
    record Self() implements RunAs {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path folder) {}
    }

    /**
     * Root without its powers: in a user namespace of its own the process sees itself as an ordinary user, while to the
     * file system it is still the owner of root's files. So nothing changes hands, and a JDK below /root can be read.
     */
    record UserNamespace() implements RunAs {
        @Override
        public List<String> command(List<String> command) {
            return prefixed(
                    List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY, "--"), command);
        }

        @Override
        public void own(Path folder) {}
    }

    /** Another user altogether, where namespaces are forbidden, as in many containers. */
    record OtherUser(int id) implements RunAs {
        @Override
        public List<String> command(List<String> command) {
            return prefixed(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--"), command);
        }

        @Override
        public void own(Path folder) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.toList()) {
                    Files.setAttribute(path, "unix:uid", id, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", id, LinkOption.NOFOLLOW_LINKS);
                }
            } catch (IOException e) {
                throw new EngineFailure("%s cannot be given to user %d: %s.".formatted(folder, id, e.getMessage()), e);
            }
        }
    }

    /**
     * The first way that works here. It is tried, not guessed: whether namespaces are allowed depends on the kernel, on
     * the container and on who owns the folders on the way.
     *
     * @param written the folder in which the engine writes; handed over if need be
     * @param programs what it must be able to run
     */
    static RunAs choose(Path written, Path... programs) {
        for (RunAs candidate : candidates()) {
            candidate.own(written);
            if (candidate.can(written, programs)) {
                return candidate;
            }
        }
        throw new EngineFailure(
                ("Neither as this user nor, being root, by unshare or setpriv as another one can PostgreSQL and"
                                + " Elasticsearch write %s and run %s; start as an ordinary user who can.")
                        .formatted(written, Arrays.toString(programs)));
    }

    private static List<RunAs> candidates() {
        if (new UnixSystem().getUid() == 0) {
            return List.of(new UserNamespace(), new OtherUser(NOBODY));
        }
        boolean nameless = "?".equals(System.getProperty("user.name")); // a bare number, as some containers assign
        return nameless ? List.of(new UserNamespace(), new Self()) : List.of(new Self());
    }

    private boolean can(Path written, Path... programs) {
        List<String> test =
                new ArrayList<>(List.of("sh", "-c", "test -w \"$0\" && for p; do test -x \"$p\" || exit 1; done"));
        test.add(written.toString());
        Stream.of(programs).map(Path::toString).forEach(test::add);
        try {
            Process tried = new ProcessBuilder(command(test))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }
}
