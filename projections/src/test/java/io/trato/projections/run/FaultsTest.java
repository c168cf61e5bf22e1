package io.trato.projections.run;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.ReadModels;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.rebuild.ReadModelState;
import io.trato.contract.rebuild.Rebuild;
import io.trato.contract.rebuild.RebuildState;
import io.trato.contract.rebuild.Rebuilds;
import io.trato.eventstore.LogNode;
import io.trato.projections.Deals;
import io.trato.projections.LiveLog;
import io.trato.projections.Projection;
import io.trato.projections.ReadModel;
import io.trato.projections.Shelf;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to connections, engines and tables: afterwards each read model is what its fold makes of the log. */
class FaultsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int DEALS = 24;

    private final LiveLog log = new LiveLog(List.of());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void neitherLostConnectionsNorARefusingIndexNorEditedTokensShowInReadModels() throws Exception {
        try (ConfigurableApplicationContext other = log.start()) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(this::write);
            int troubles = 0;
            while (!writing.isDone() || troubles < 6) {
                long reached = log.bean(Log.class).head();
                trouble(troubles++);
                Deals.completed("trouble-" + troubles).events().forEach(this::happen);
                assertThat(insist(() -> log.bean(ReadModels.class).await(ReadModels.JOURNAL, reached, LONG)))
                        .isTrue();
            }
            writing.get(60, TimeUnit.SECONDS);

            assertThat(other.isActive()).isTrue();
            long events = insist(() -> number("select count(*) from event"));
            assertThat(insist(() -> log.bean(LogNode.class).status().sealed())).isEqualTo(events);
            for (Blueprint blueprint : log.bean(ProjectionCatalog.class).blueprints()) {
                assertThat(insist(() -> log.bean(ReadModels.class).await(blueprint.name(), events, LONG)))
                        .as(blueprint.name())
                        .isTrue();
                blueprint.copy(1).projections().forEach(this::assertFolded);
            }
        }
    }

    /** A node took a copy whose processor could not be started for a running one, and never tried again. */
    @Test
    void aCopyThatCannotBeStartedIsStartedWhenItCan() throws Exception {
        Deals.completed("1").events().forEach(this::happen);
        Rebuilds rebuilds = log.bean(Rebuilds.class);
        asOwner("revoke insert on token_entry from ");
        rebuilds.start(ReadModels.LISTINGS, false);
        await(rebuilds, rebuild -> rebuild.reason() != null);

        asOwner("grant insert on token_entry to ");

        assertThat(await(rebuilds, rebuild -> !rebuild.state().underWay()).state())
                .isEqualTo(RebuildState.LIVE);
    }

    private void trouble(int number) throws Exception {
        switch (number % 3) {
            case 0 ->
                insist(
                        () -> sql().queryForList(
                                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                                + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()"));
            case 1 ->
                insist(() -> sql().update("update token_entry set token = '{\"globalIndex\":2}'::bytea, owner = null"
                        + " where processor_name in ('journal-v1', 'listings-v1', 'jobs-v1')"));
            default -> {
                blockWrites(true);
                Deals.completed("refused-" + number).events().forEach(this::happen);
                blockWrites(false);
            }
        }
    }

    private void write() {
        for (int deal = 0; deal < DEALS; deal++) {
            Deals.completed("deal-" + deal).events().forEach(this::happen);
        }
    }

    /** It is in the log whatever becomes of the question for its position. */
    private synchronized void happen(LoggedEvent event) {
        try {
            log.happened(event.event());
        } catch (ExecutionException lost) {
            assertThat(lost).hasCauseInstanceOf(DataAccessException.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The test's own questions meet connections that were just cut, too. */
    private static <T> T insist(Supplier<T> question) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (DataAccessException cut) {
                if (System.nanoTime() > deadline) {
                    throw cut;
                }
            }
        }
    }

    private long number(String query) {
        Long number = sql().queryForObject(query, Long.class);
        return number == null ? -1 : number;
    }

    private <D> void assertFolded(Projection<D> projection) {
        ReadModel<D> model = projection.model();
        List<LoggedEvent> logged = insist(() -> log.bean(Log.class).read(0, 100_000));
        Map<String, D> expected = new Shelf<>(model).project(logged).documents();
        assertThat(insist(() -> projection.store().load(expected.keySet())))
                .as(model.name())
                .isEqualTo(expected);
    }

    private static Rebuild await(Rebuilds rebuilds, Predicate<Rebuild> enough) throws InterruptedException {
        Rebuilds.Following following = rebuilds.follow(ReadModels.LISTINGS).orElseThrow();
        while (true) {
            ReadModelState state =
                    following.next(LONG).orElseThrow(() -> new AssertionError("the rebuild stands still"));
            if (state.rebuild() != null && enough.test(state.rebuild())) {
                return state.rebuild();
            }
        }
    }

    private void asOwner(String grant) throws Exception {
        Environment settings = log.bean(Environment.class);
        try (Connection owner = DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"))) {
            owner.createStatement().execute(grant + settings.getRequiredProperty("spring.datasource.username"));
        }
    }

    private void blockWrites(boolean block) throws Exception {
        Request request = new Request("PUT", "/" + log.prefix() + "-*/_settings");
        request.setJsonEntity("{\"index.blocks.write\": " + block + "}");
        log.bean(Rest5Client.class).performRequest(request);
    }

    private JdbcTemplate sql() {
        return log.bean(JdbcTemplate.class);
    }
}
