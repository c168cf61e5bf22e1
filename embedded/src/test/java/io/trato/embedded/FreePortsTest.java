package io.trato.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void namesTheTakenPortAndItsPurpose() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> FreePorts.choose(OptionalInt.of(taken.getLocalPort()), "PostgreSQL"))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + ", asked for PostgreSQL, is taken");
        }
    }

    @Test
    void choosesAFreeOneWhereNothingWasAsked() {
        assertThat(FreePorts.choose(OptionalInt.empty(), "anything")).isBetween(1024, 65535);
    }

    @Test
    void noOutgoingConnectionTakesItBeforeItIsBound() throws Exception {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket outgoing = new Socket(InetAddress.getLoopbackAddress(), somebody.getLocalPort())) {
            assertThat(FreePorts.any()).isLessThan(outgoing.getLocalPort()).isLessThan(32_768);
        }
    }
}
