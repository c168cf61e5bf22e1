package io.trato.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback address: the asked-for one or none, and any where nothing was asked. */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private FreePorts() {}

    /**
     * @param purpose what it is for, in words that fit after "asked for"
     * @throws PortTaken when the asked-for port is in use; the message names the port and, where it can be known, who
     *     has it
     */
    public static int choose(OptionalInt asked, String purpose) {
        if (asked.isEmpty()) {
            return any();
        }
        int port = asked.getAsInt();
        try (ServerSocket probe = bind(port)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new PortTaken(port, purpose, PortHolder.of(port));
        }
    }

    /**
     * A port that was free a moment ago, from below those that Linux and macOS hand out by themselves: no outgoing connection can
     * take it before who asked binds it, and two programs that ask at once hardly hit upon the same.
     */
    public static int any() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EngineFailure(
                "There is no free port on the loopback address between %d and %d.".formatted(LOWEST, HIGHEST));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = bind(port)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }
}
