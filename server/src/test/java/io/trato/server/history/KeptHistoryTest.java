package io.trato.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.command.policy.PolicyGroups;
import io.trato.embedded.TestServices;
import io.trato.server.engine.PostgresAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** History in a real log: it comes to the same as in memory, and whoever serves the log afterwards has nothing left to do. */
class KeptHistoryTest {

    private static final DateTimeFormatter OLIST = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final TestServices.Database database = TestServices.postgres();
    private final PostgresAddress postgres = new PostgresAddress(database.jdbcUrl(), database.app(), database.owner());
    private final JdbcTemplate sql = new JdbcTemplate(new DriverManagerDataSource(
            database.jdbcUrl(),
            database.superuser().user(),
            database.superuser().password()));

    @TempDir
    private Path folder;

    @Test
    void itComesToTheSameAsInMemory() throws IOException {
        OlistSample.write(folder);

        HistoryReport kept = KeptHistory.olist(folder, postgres);

        assertThat(kept).isEqualTo(History.olist(folder));
        assertThat(number("select count(*) from event where type = 'ReleaseCleared'"))
                .isEqualTo(3);
        assertThat(number("select count(*) from event where decided_at > '2019-01-01'"))
                .as("events are of their own time")
                .isZero();
        assertThat(number("select count(*) = max(position) from sealed", Boolean.class))
                .isTrue();
    }

    @Test
    void policiesBeginBehindItAndNoTimerIsLeft() throws IOException {
        OlistSample.write(folder);

        KeptHistory.olist(folder, postgres);

        assertThat(sql.queryForList("select distinct processor_name from token_entry", String.class))
                .containsExactlyInAnyOrderElementsOf(PolicyGroups.ALL);
        assertThat(sql.queryForList("""
                        select distinct (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint
                          from token_entry""", Long.class)).containsExactly(number("select max(position) from sealed"));
        assertThat(number("select count(*) from timer")).isZero();
    }

    @Test
    void whatIsDueInTheFutureIsLeftToWhoeverServesTheLog() throws IOException {
        OlistSample.write(folder);
        LocalDateTime now = LocalDateTime.now(ZoneId.of("America/Sao_Paulo"));
        String paid = now.minusDays(2).format(OLIST);
        String delivered = now.minusDays(1).format(OLIST);
        OlistSample.file(folder, "orders", """
                order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_customer_date
                recent,c1,delivered,%s,%s,%s
                late,c2,delivered,%s,%s,%s
                """.formatted(
                        paid, paid, delivered, paid, paid, now.plusDays(1).format(OLIST)));
        OlistSample.file(folder, "order_items", """
                order_id,order_item_id,product_id,seller_id,price,freight_value
                recent,1,p,s1,10.01,1.02
                late,1,p,s1,99.99,0.01
                """);
        OlistSample.file(folder, "order_payments", """
                order_id,payment_sequential,payment_type,payment_installments,payment_value
                recent,1,voucher,1,11.03
                late,1,boleto,1,100.00
                """);

        HistoryReport report = KeptHistory.olist(folder, postgres);

        assertThat(report.completed()).isEqualTo(1);
        assertThat(report.reasons()).containsEntry("it lies in the future", 1);
        assertThat(number("select count(*) from event where decided_at > now()"))
                .isZero();
        assertThat(number("select count(*) from event where type = 'ReleaseCleared'"))
                .as("the money is clearing yet")
                .isZero();
        List<String> timers = sql.queryForList("""
                select split_part(task_instance, ':', 2) from timer where execution_time > now()""", String.class);
        assertThat(timers).contains("clearing", "review-window").hasSameSizeAs(sql.queryForList("table timer"));
    }

    @Test
    void historyComesFirst() throws IOException {
        OlistSample.write(folder);
        KeptHistory.olist(folder, postgres);
        long events = number("select count(*) from event");

        assertThatThrownBy(() -> KeptHistory.olist(folder, postgres))
                .isInstanceOf(NotTheBeginningException.class)
                .hasMessageContaining(events + " events");
        assertThat(number("select count(*) from event")).isEqualTo(events);
    }

    private long number(String query) {
        return number(query, Long.class);
    }

    private <T> T number(String query, Class<T> type) {
        T number = sql.queryForObject(query, type);
        assertThat(number).isNotNull();
        return number;
    }
}
