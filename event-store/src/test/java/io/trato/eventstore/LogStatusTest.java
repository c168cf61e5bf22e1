package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trato.embedded.Credentials;
import io.trato.eventstore.seal.HeldUp;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** An operator sees how the log is doing, and who is in its way. */
class LogStatusTest {

    private final TestLog database = new TestLog();
    private final LogNode node = database.node();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void ofALogThatIsWell() throws Exception {
        TestLog.until("the node seals", node::sealing);
        node.appender().append(TestLog.steps("deal-1", 0, 3));
        node.log().sealed("deal-1", 2).get(20, TimeUnit.SECONDS);

        LogStatus status = node.status();
        assertThat(status.head()).isEqualTo(3);
        assertThat(status.sealed()).isEqualTo(3);
        assertThat(status.unsealed()).isZero();
        assertThat(status.sealing()).isTrue();
        assertThat(status.heldUp()).isEmpty();

        // What is sealed before the sealer was told of it is not counted, so one append may not do.
        AtomicInteger next = new AtomicInteger();
        TestLog.until("something has waited for its position", () -> {
            node.appender().append(TestLog.steps("deal-2", next.getAndIncrement(), 1));
            return node.status().sealDelay().isPositive();
        });
    }

    @Test
    void anOpenTransactionIsNamedWhileItHoldsUpTheSealing() throws Exception {
        theCulpritIsNamed(database.database().app());
    }

    /** The server doesn't tell the application's role when others began. */
    @Test
    void anotherRolesTransactionIsNamedToo() throws Exception {
        theCulpritIsNamed(database.database().owner());
    }

    private void theCulpritIsNamed(Credentials role) throws Exception {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        new LogMetrics(node, InstantSource.system()).bindTo(metrics);
        try (Connection report = database.connectAs(role);
                Statement statement = report.createStatement()) {
            report.setAutoCommit(false);
            statement.execute("set application_name = 'monthly report'");
            statement.execute("select pg_current_xact_id()");
            node.appender().append(TestLog.steps("deal-1", 0, 3));

            TestLog.until("the report is found out", () -> node.heldUp().isPresent());
            HeldUp culprit = node.heldUp().orElseThrow();
            assertThat(culprit.application()).isEqualTo("monthly report");
            assertThat(culprit.pid())
                    .isEqualTo(report.unwrap(PGConnection.class).getBackendPID());
            LogStatus status = node.status();
            assertThat(status.unsealed()).isEqualTo(3);
            assertThat(status.sealed()).isZero();
            assertThat(status.sealDelay()).isGreaterThan(Duration.ofSeconds(1));
            assertThat(metrics.get("trato.log.unsealed").gauge().value()).isEqualTo(3);
            assertThat(metrics.get("trato.log.held.up").timeGauge().value()).isPositive();
            report.rollback();
        }
        node.log().sealed("deal-1", 2).get(20, TimeUnit.SECONDS);
        TestLog.until("nobody is in the way", () -> node.heldUp().isEmpty());
        assertThat(metrics.get("trato.log.unsealed").gauge().value()).isZero();
        assertThat(metrics.get("trato.log.head").gauge().value()).isEqualTo(3);
    }
}
