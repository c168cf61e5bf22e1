package io.trato.eventstore.push;

import io.trato.eventstore.connect.DedicatedConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what other nodes tell by NOTIFY. Notifications are lost while the connection is, so it looks for itself after each
 * reconnect and whenever it was quiet for the polling interval.
 */
public final class Ear implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final Duration RECONNECTING = Duration.ofMillis(250);

    /** How long nothing may be heard before the connection is doubted. */
    private static final Duration SUSPICIOUS = Duration.ofSeconds(10);

    private static final int PATIENCE_SECONDS = 5;

    private final DedicatedConnections connections;
    private final String name;
    private final Duration poll;
    private final Runnable onAppended;
    private final Runnable onSealed;
    private final Runnable onRebuilds;
    private final Runnable onQuiet;
    private final Thread thread = Thread.ofPlatform().name("trato-ear").unstarted(this);
    private volatile boolean closing;
    private volatile @Nullable Connection listening;

    /**
     * @param name as {@link Herald#ear} says
     * @param onAppended another node may have committed something
     * @param onSealed another node may have sealed something
     * @param onRebuilds a node, maybe this one, has changed the table of copies
     * @param onQuiet nothing was heard for the polling interval, or the connection is new: anything may have happened
     */
    public Ear(
            DedicatedConnections connections,
            String name,
            Duration poll,
            Runnable onAppended,
            Runnable onSealed,
            Runnable onRebuilds,
            Runnable onQuiet) {
        this.connections = connections;
        this.name = name;
        this.poll = poll;
        this.onAppended = onAppended;
        this.onSealed = onSealed;
        this.onRebuilds = onRebuilds;
        this.onQuiet = onQuiet;
    }

    public void start() {
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (!closing) {
                try (Connection connection = connections.open(name, 0);
                        Statement statement = connection.createStatement()) {
                    listening = connection;
                    for (Channel channel : Channel.values()) {
                        statement.execute("listen " + channel.sql());
                    }
                    hear(connection.unwrap(PGConnection.class));
                } catch (SQLException | RuntimeException e) {
                    if (!closing) {
                        LOG.warn("notifications cannot be heard at present: {}", e.getMessage());
                        Thread.sleep(RECONNECTING);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        onQuiet.run();
        long heardLast = System.nanoTime();
        while (!closing) {
            PGNotification[] heard = connection.getNotifications((int) Math.max(1, poll.toMillis()));
            if (heard != null && heard.length > 0) {
                heardLast = System.nanoTime();
                answer(heard);
                continue;
            }
            onQuiet.run();
            if (System.nanoTime() - heardLast > SUSPICIOUS.toNanos()) {
                askWhetherItIsThere();
                heardLast = System.nanoTime();
            }
        }
    }

    /** Who only listens never finds out by himself that nobody is there any more. */
    private void askWhetherItIsThere() throws SQLException {
        Connection connection = listening;
        if (connection != null && !connection.isValid(PATIENCE_SECONDS)) {
            throw new SQLException("nobody answers");
        }
    }

    private void answer(PGNotification[] heard) {
        Set<String> channels = new HashSet<>();
        for (PGNotification notification : heard) {
            channels.add(notification.getName());
        }
        for (Channel channel : Channel.values()) {
            if (channels.contains(channel.sql())) {
                switch (channel) {
                    case APPENDED -> onAppended.run();
                    case SEALED -> onSealed.run();
                    case REBUILDS -> onRebuilds.run();
                }
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        Connection connection = listening;
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
            thread.join();
        } catch (SQLException e) {
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
