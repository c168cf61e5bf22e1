package io.trato.eventstore.append;

import io.trato.eventstore.connect.DedicatedConnections;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection of one appender: opened when it is needed, kept until it is lost. For one thread. */
final class KeptConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);
    private static final int PATIENCE_SECONDS = 30;

    private final String name;
    private final DedicatedConnections connections;
    private @Nullable AppendStatements statements;

    KeptConnection(String name, DedicatedConnections connections) {
        this.name = name;
        this.connections = connections;
    }

    AppendStatements statements() throws SQLException {
        AppendStatements open = statements;
        if (open == null) {
            open = new AppendStatements(connections.open(name, PATIENCE_SECONDS));
            statements = open;
        }
        return open;
    }

    /** Lets it go; who needs it again gets another. */
    @Override
    public void close() {
        AppendStatements open = statements;
        statements = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("{} could not close its connection", name, e);
            }
        }
    }
}
