package io.trato.eventstore.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.postgresql.PGConnection;

/** Makes trouble of every kind. Which, and on whom, follows from the seed; how fast things move does not. */
final class Troublemaker {

    private final Random random;
    private final Server server;
    private final Proxy proxy;
    private final List<RunningNode> nodes;

    /** Appends made by hand, and whether they were committed. */
    private final Map<String, Boolean> byHand = new HashMap<>();

    Troublemaker(long seed, Server server, Proxy proxy, List<RunningNode> nodes) {
        this.random = new Random(seed);
        this.server = server;
        this.proxy = proxy;
        this.nodes = nodes;
    }

    Map<String, Boolean> byHand() {
        return byHand;
    }

    /** Makes this trouble, and returns when the log moves on. */
    void make(Trouble trouble) throws Exception {
        switch (trouble) {
            case STALLED_COMMIT, STALLED_ROLLBACK, STALLED_TERMINATION -> stall(trouble);
            case TERMINATED_BACKEND -> server.terminate(any(server.backends()));
            case ALL_BACKENDS_TERMINATED -> server.backends().forEach(server::terminate);
            case NODE_KILLED -> any(nodes).kill();
            case CONNECTION_CUT -> any(proxy.links()).cut();
            case ALL_CONNECTIONS_CUT -> proxy.links().forEach(Link::cut);
            case MESSAGES_TORN -> proxy.links().forEach(Link::tear);
            case CLOSED_TOWARDS_NODE -> any(proxy.links()).closeTowardsNode();
            case CLOSED_TOWARDS_SERVER -> any(proxy.links()).closeTowardsServer();
            case CONNECTION_HELD -> hold();
            case SERVER_CRASHED -> server.crash(any(server.backends()));
            case SERVER_RESTARTED -> server.restart();
        }
        long reached = sealed();
        long further = reached + 20 + random.nextInt(100);
        Server.until("sealing past " + further + " after " + trouble, () -> server.sealed() > further);
    }

    private void stall(Trouble ending) throws SQLException {
        String append = UUID.randomUUID().toString();
        try (Connection stalled = server.connect()) {
            stalled.setAutoCommit(false);
            insert(stalled, append);
            int waiting = 20 + random.nextInt(100);
            Server.until("appends while a transaction is open", () -> server.unsealed() > waiting);
            if (random.nextBoolean()) {
                any(proxy.links()).tear();
            }
            switch (ending) {
                case STALLED_COMMIT -> stalled.commit();
                case STALLED_ROLLBACK -> stalled.rollback();
                default -> server.terminate(stalled.unwrap(PGConnection.class).getBackendPID());
            }
            byHand.put(append, ending == Trouble.STALLED_COMMIT);
        }
    }

    private static void insert(Connection connection, String append) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at)
                values (gen_random_uuid(), ?, 0, 'Turn', '1',
                        jsonb_build_object('streamId', ?, 'append', ?, 'index', 0, 'of', 1), '{}', now())
                """)) {
            String stream = "hand-" + append;
            insert.setString(1, stream);
            insert.setString(2, stream);
            insert.setString(3, append);
            insert.execute();
        }
    }

    /** Some connections stand still while the others move, then go on as if nothing had been. */
    private void hold() {
        List<CountDownLatch> held = proxy.links().stream()
                .filter(_ -> random.nextInt(4) == 0)
                .map(Link::hold)
                .toList();
        any(proxy.links()).tear();
        long before = server.backends().size();
        Server.until("somebody reconnects", () -> server.backends().size() >= Math.min(before, 4));
        held.forEach(CountDownLatch::countDown);
    }

    private long sealed() {
        long[] reached = new long[1];
        Server.until("the database is back", () -> {
            reached[0] = server.sealed();
            return true;
        });
        return reached[0];
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
