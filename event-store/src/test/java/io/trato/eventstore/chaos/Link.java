package io.trato.eventstore.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through the {@link Proxy}, and what can happen to it. */
final class Link {

    private static final CountDownLatch OPEN = new CountDownLatch(0);

    private final Socket client;
    private final Socket server;
    private final AtomicInteger ended = new AtomicInteger();
    private volatile CountDownLatch gate = OPEN;
    private volatile boolean torn;

    Link(Socket client, Socket server) {
        this.client = client;
        this.server = server;
    }

    void start() {
        Thread.ofVirtual().start(() -> pump(client, server));
        Thread.ofVirtual().start(() -> pump(server, client));
    }

    boolean isOpen() {
        return !client.isClosed() && !server.isClosed();
    }

    /** Both sides are gone, now. */
    void cut() {
        close(client);
        close(server);
        gate.countDown();
    }

    /** Ends in the middle of the next message, whoever sends it. */
    void tear() {
        torn = true;
    }

    /** The node hears that nothing more comes, while the server knows of nothing; what the node says still arrives. */
    void closeTowardsNode() {
        shut(client);
    }

    /** The server hears that nothing more comes; what it still has to say arrives. */
    void closeTowardsServer() {
        shut(server);
    }

    /** Nothing passes in either direction until the answer is counted down. */
    CountDownLatch hold() {
        CountDownLatch release = new CountDownLatch(1);
        gate = release;
        return release;
    }

    private void pump(Socket from, Socket to) {
        byte[] chunk = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                gate.await();
                if (torn) {
                    out.write(chunk, 0, length / 2);
                    cut();
                    return;
                }
                out.write(chunk, 0, length);
            }
            gate.await();
            to.shutdownOutput();
        } catch (IOException e) {
            cut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (ended.incrementAndGet() == 2) {
            cut();
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.shutdownOutput();
        } catch (IOException alreadyClosed) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
