package io.trato.eventstore.push;

import io.trato.eventstore.connect.DedicatedConnections;
import io.trato.eventstore.connect.Signal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other nodes, by NOTIFY on a connection of its own. Inside an appending transaction a NOTIFY would make all commits
 * queue for one lock, which costs two thirds of the throughput. Here what happens while one is sent shares the next; one
 * that gets lost is made up for by the listeners' polling. A node that is alone tells nothing but rebuilds, of which it hears itself
 * in this way; what it kept to itself, whoever comes later finds by looking.
 */
public final class Herald implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Herald.class);
    private static final Duration GATHERING = Duration.ofMillis(5);
    private static final Duration RECONNECTING = Duration.ofMillis(500);
    private static final Duration LOOKING_UP = Duration.ofSeconds(1);

    private final DedicatedConnections connections;
    private final String ear = Company.EAR + UUID.randomUUID();
    private final Signal news = new Signal();
    private final AtomicBoolean appended = new AtomicBoolean();
    private final AtomicBoolean sealed = new AtomicBoolean();
    private final AtomicBoolean rebuilds = new AtomicBoolean();
    private final Thread thread = Thread.ofPlatform().name("trato-herald").unstarted(this);
    private volatile boolean closing;

    public Herald(DedicatedConnections connections) {
        this.connections = connections;
    }

    /** The name of the connection by which this node listens itself; each node has another. */
    public String ear() {
        return ear;
    }

    public void start() {
        thread.start();
    }

    public void appended() {
        appended.set(true);
        news.raise();
    }

    public void sealed() {
        sealed.set(true);
        news.raise();
    }

    public void rebuilds() {
        rebuilds.set(true);
        news.raise();
    }

    @Override
    public void run() {
        try {
            while (!closing) {
                try (Connection connection = connections.open("herald", 20);
                        Statement statement = connection.createStatement()) {
                    DedicatedConnections.set(connection, "synchronous_commit = off");
                    tell(statement, new Company(connection, ear));
                } catch (SQLException e) {
                    LOG.warn("other nodes cannot be notified at present: {}", e.getMessage());
                    news.await(RECONNECTING);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Statement statement, Company company) throws SQLException, InterruptedException {
        while (!closing) {
            boolean raised = news.await(LOOKING_UP);
            if (!company.aloneForNow()) {
                for (Channel channel : due()) {
                    if (channel == Channel.REBUILDS || company.present()) {
                        tell(statement, channel);
                    }
                }
            } else if (rebuilds.getAndSet(false)) {
                tell(statement, Channel.REBUILDS);
            }
            if (raised) {
                Thread.sleep(GATHERING);
            }
        }
    }

    private static void tell(Statement statement, Channel channel) throws SQLException {
        statement.execute("notify " + channel.sql());
    }

    private Set<Channel> due() {
        Set<Channel> due = EnumSet.noneOf(Channel.class);
        if (appended.getAndSet(false)) {
            due.add(Channel.APPENDED);
        }
        if (sealed.getAndSet(false)) {
            due.add(Channel.SEALED);
        }
        if (rebuilds.getAndSet(false)) {
            due.add(Channel.REBUILDS);
        }
        return due;
    }

    @Override
    public void close() {
        closing = true;
        news.raise();
        try {
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
