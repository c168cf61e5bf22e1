package io.trato.command.payment;

import com.zaxxer.hikari.HikariDataSource;
import io.trato.embedded.TestServices;
import io.trato.embedded.TestServices.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of one's own with the tables of payments, as the migrations make them. */
final class PaymentDatabase implements AutoCloseable {

    private static final List<String> MIGRATIONS =
            List.of("V210__webhook", "V211__webhook_subject", "V226__gateway_order", "V227__gateway_review");

    private final Database database = TestServices.postgres();
    private final HikariDataSource dataSource = new HikariDataSource();

    PaymentDatabase() throws SQLException, IOException {
        try (Connection owner = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password());
                Statement statement = owner.createStatement()) {
            for (String migration : MIGRATIONS) {
                statement.execute(text(migration)
                        .replace("${applicationRole}", database.app().user()));
            }
        }
        dataSource.setJdbcUrl(database.jdbcUrl());
        dataSource.setUsername(database.app().user());
        dataSource.setPassword(database.app().password());
        dataSource.setMaximumPoolSize(4);
    }

    private static String text(String migration) throws IOException {
        try (InputStream in = WebhookInbox.class.getResourceAsStream("/db/migration/" + migration + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    JdbcClient sql() {
        return JdbcClient.create(dataSource);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
