package io.trato.server.cli;

import io.trato.embedded.TestServices;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL and an Elasticsearch that several programs serve on, and what stands in them. */
final class SharedEngines {

    /** Which segment of what is how far, and whose it is. */
    record Token(String processor, int segment, long position, String owner) {

        /** Whether a process has it. */
        boolean isOf(long pid) {
            return owner.startsWith(pid + "@");
        }
    }

    private final TestServices.Database database = TestServices.postgres();
    private final URI elasticsearch = TestServices.elasticsearch();
    private final String prefix = "n" + UUID.randomUUID().toString().substring(0, 8);
    private final JdbcTemplate sql = new JdbcTemplate(new DriverManagerDataSource(
            database.jdbcUrl(),
            database.superuser().user(),
            database.superuser().password()));

    /** What a program that serves on them finds in its environment. */
    Map<String, String> environment(Path uploads) {
        Map<String, String> environment = new HashMap<>();
        environment.put("TRATO_POSTGRES_URL", database.jdbcUrl());
        environment.put("TRATO_POSTGRES_USER", database.app().user());
        environment.put("TRATO_POSTGRES_PASSWORD", database.app().password());
        environment.put("TRATO_POSTGRES_OWNER_USER", database.owner().user());
        environment.put("TRATO_POSTGRES_OWNER_PASSWORD", database.owner().password());
        environment.put("TRATO_ELASTICSEARCH_URL", elasticsearch.toString());
        environment.put("TRATO_ELASTICSEARCH_PREFIX", prefix);
        environment.put("TRATO_SECURITY_KEY_SECRET", "a-long-enough-secret-for-tests-only");
        environment.put("TRATO_CURSOR_SECRET", "another-long-enough-secret-for-tests");
        environment.put("TRATO_UPLOADS_DIR", uploads.toString());
        environment.put("TRATO_LIMITS_COST_MAXIMUM", "1000000");
        environment.put("TRATO_LIMITS_COST_RESTORE_RATE", "1000000");
        return environment;
    }

    List<Token> tokens() {
        return sql.query(
                "select processor_name, segment, (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint,"
                        + " coalesce(owner, '') from token_entry order by 1, 2",
                (row, number) -> new Token(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4)));
    }

    long sealed() {
        return number("select coalesce(max(position), 0) from sealed");
    }

    long number(String query, Object... parameters) {
        Long number = sql.queryForObject(query, Long.class, parameters);
        return number == null ? 0 : number;
    }
}
