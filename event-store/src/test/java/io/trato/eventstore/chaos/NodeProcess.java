package io.trato.eventstore.chaos;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * A node in a process of its own. Its writers write until it is told to rest (a line on its input); it ends in good order
 * when its input does, which also happens when the test dies.
 */
final class NodeProcess {

    static final String PASSWORD = "TRATO_CHAOS_PASSWORD";
    static final String READY = "ready";
    static final String RESTED = "rested";
    private static final int WRITERS = 5;

    private NodeProcess() {}

    /** Address of the database, role, folder of the diaries, name of the node, number of its life, seed. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        String name = arguments[3];
        long seed = Long.parseLong(arguments[5]);
        EventJson json = new EventJson(EventTypes.of(List.of(Turn.class)), List.of());
        AtomicBoolean resting = new AtomicBoolean();
        AtomicBoolean ending = new AtomicBoolean();

        try (HikariDataSource pool = pool(arguments[0], arguments[1]);
                LogNode node = started(pool, json);
                Witness _ = started(node, pool)) {
            Thread all = start(new Reader(node.log(), folder.resolve(name + ".all"), null, ending::get));
            Set<String> shared = Set.of("shared-0", "shared-1");
            Thread some = start(new Reader(node.log(), folder.resolve(name + ".some"), shared, ending::get));
            Diary answers = Diary.open(folder.resolve(name + ".answers"));
            List<Thread> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                String stream = "own-" + name + "-" + arguments[4] + "-" + w;
                writers.add(start(new Writer(node, json, answers, stream, seed + w, resting::get)));
            }
            System.out.println(READY);
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            boolean mayEnd = orders.readLine() == null;
            resting.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
            System.out.println(RESTED);
            while (!mayEnd) {
                mayEnd = orders.readLine() == null;
            }
            ending.set(true);
            all.join();
            some.join();
        }
    }

    private static HikariDataSource pool(String url, String role) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(role);
        config.setPassword(System.getenv(PASSWORD));
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("socketTimeout", "20");
        // As in the program: a pool that has to find it out, and loses the connection meanwhile, never opens another.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /** As an operator would: a node that cannot start because the database is away is started again. */
    private static LogNode started(HikariDataSource pool, EventJson json) {
        while (true) {
            try {
                return new LogNode(pool, json, LogSettings.DEFAULT, true).start();
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(NodeProcess.class).warn("cannot start: {}", e.getMessage());
            }
        }
    }

    /** A processor reads its tokens while it is started, and gives up when it cannot: so it is started again, too. */
    private static Witness started(LogNode node, HikariDataSource pool) {
        while (true) {
            Witness witness = new Witness(node, pool);
            try {
                witness.start();
                return witness;
            } catch (RuntimeException e) {
                witness.close();
                LoggerFactory.getLogger(NodeProcess.class).warn("the witness cannot start: {}", e.getMessage());
            }
        }
    }

    private static Thread start(Runnable task) {
        return Thread.ofVirtual().start(task);
    }
}
