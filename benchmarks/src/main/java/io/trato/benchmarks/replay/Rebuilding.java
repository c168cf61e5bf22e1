package io.trato.benchmarks.replay;

import io.trato.benchmarks.whole.Caller;
import io.trato.benchmarks.whole.People;
import io.trato.benchmarks.whole.RunningServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Rebuilds of read models as an operator asks for them, seen in the table that tells where each is. */
final class Rebuilding implements AutoCloseable {

    private static final String START = """
            mutation($input: StartRebuildInput!) {
              startRebuild(input: $input) { rebuild { toGeneration } userErrors { code } }
            }""";
    private static final Set<String> UNDER_WAY = Set.of("PREPARING", "BUILDING", "COMPARING", "TURNING");

    private final Caller operator;
    private final Connection connection;

    Rebuilding(RunningServer server) throws SQLException, IOException {
        this.operator = People.operator(server.url());
        this.connection = DriverManager.getConnection(
                server.database().jdbcUrl(),
                server.engine().superuser().user(),
                server.engine().superuser().password());
    }

    /** Which copy is live. */
    String live(String readModel) throws SQLException {
        return answer("select generation from read_model_copy where read_model = ? and state = 'LIVE'", readModel);
    }

    /**
     * Seconds from the first event to the last document that can be read. The comparison with the live copy and the turning
     * of the readers, which follow, are not counted, but must come to a good end.
     */
    double seconds(String readModel) throws SQLException, IOException, InterruptedException {
        String generation = started(readModel);
        long began = System.nanoTime();
        long ended = 0;
        String state = "PREPARING";
        while (UNDER_WAY.contains(state)) {
            TimeUnit.MILLISECONDS.sleep(5);
            state = answer(
                    "select state from read_model_copy where read_model = ? and generation = " + generation, readModel);
            if (state.equals("PREPARING")) {
                began = System.nanoTime();
            } else if (ended == 0 && !state.equals("BUILDING")) {
                ended = System.nanoTime();
            }
        }
        if (!state.equals("LIVE")) {
            throw new IllegalStateException("the rebuild of " + readModel + " ended as " + state);
        }
        return (ended - began) / 1e9;
    }

    private String started(String readModel) throws IOException {
        return operator.mutate(START, Map.of("readModel", readModel))
                .path("rebuild")
                .path("toGeneration")
                .asString();
    }

    private String answer(String query, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        operator.close();
        connection.close();
    }
}
