package io.trato.eventstore.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What lies between the nodes and PostgreSQL: a port of its own that passes everything on, until told otherwise. */
final class Proxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final List<Link> links = new CopyOnWriteArrayList<>();

    Proxy(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Those that are open, oldest first. */
    List<Link> links() {
        links.removeIf(link -> !link.isOpen());
        return links;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                client.setTcpNoDelay(true);
                connect(client);
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            server.setTcpNoDelay(true);
            Link link = new Link(client, server);
            links.add(link);
            link.start();
        } catch (IOException nobodyThere) {
            client.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        links.forEach(Link::cut);
    }
}
