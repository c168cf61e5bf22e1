package io.trato.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** Ports on the loopback address: the asked-for one or none, and any where nothing was asked. */
public final class FreePorts {
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

    /** A port that was free a moment ago. The system hands out another one each time for as long as it can. */
    public static int any() {
        try (ServerSocket probe = bind(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new EngineFailure("There is no free port on the loopback address: " + e.getMessage() + ".", e);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }
}
