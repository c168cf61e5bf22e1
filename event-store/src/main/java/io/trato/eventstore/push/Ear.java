package io.trato.eventstore.push;

import io.trato.eventstore.connect.DedicatedConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

    private final DedicatedConnections connections;
    private final Duration poll;
    private final Runnable onAppended;
    private final Runnable onSealed;
    private final Runnable onQuiet;
    private final Thread thread = Thread.ofPlatform().name("trato-ear").unstarted(this);
    private volatile boolean closing;
    private volatile @Nullable Connection listening;

    /**
     * @param onAppended another node may have committed something
     * @param onSealed another node may have sealed something
     * @param onQuiet nothing was heard for the polling interval, or the connection is new: anything may have happened
     */
    public Ear(
            DedicatedConnections connections, Duration poll, Runnable onAppended, Runnable onSealed, Runnable onQuiet) {
        this.connections = connections;
        this.poll = poll;
        this.onAppended = onAppended;
        this.onSealed = onSealed;
        this.onQuiet = onQuiet;
    }

    public void start() {
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (!closing) {
                try (Connection connection = connections.open("ear", 0);
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
        while (!closing) {
            PGNotification[] heard = connection.getNotifications((int) Math.max(1, poll.toMillis()));
            if (heard == null || heard.length == 0) {
                onQuiet.run();
            } else {
                answer(heard);
            }
        }
    }

    private void answer(PGNotification[] heard) {
        boolean appended = false;
        boolean sealed = false;
        for (PGNotification notification : heard) {
            appended |= notification.getName().equals(Channel.APPENDED.sql());
            sealed |= notification.getName().equals(Channel.SEALED.sql());
        }
        if (appended) {
            onAppended.run();
        }
        if (sealed) {
            onSealed.run();
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
