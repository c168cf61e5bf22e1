package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.eventstore.ledger.OldKeys;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys are remembered for as long as was promised, and not for ever. */
class OldKeysTest {

    private final TestLog database = new TestLog();
    private final LogNode node = database.node();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void onlyOldOnesAreForgotten() throws SQLException {
        node.appender().append(TestLog.withKey("yesterday", TestLog.step("deal-1", 0)));
        node.appender().append(TestLog.withKey("long ago", TestLog.step("deal-2", 0)));
        try (Statement owner = database.connectAs(database.database().owner()).createStatement()) {
            owner.execute("update idempotency set at = now() - interval '25 hours' where key = 'yesterday'");
            owner.execute("update idempotency set at = now() - interval '8 days' where key = 'long ago'");
            owner.execute("insert into idempotency select 'account-2', 'k' || i, 'hash', 'deal-1', 0,"
                    + " now() - interval '9 days' from generate_series(1, 2500) i");
        }

        try (OldKeys old = new OldKeys(database.pool, Duration.ofDays(7), () -> true)) {
            assertThat(old.forget()).isEqualTo(2501);
            assertThat(old.forget()).isZero();
        }

        assertThat(node.log().spent("account-1", "yesterday")).isPresent();
        assertThat(node.log().spent("account-1", "long ago")).isEmpty();
    }

    @Test
    void lessThanADayIsRefused() {
        assertThatThrownBy(() -> new LogSettings(2, 512, Duration.ofMillis(100), 8192, Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keys-kept");
    }
}
