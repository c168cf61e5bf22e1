package io.trato.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Who may do what in the embedded PostgreSQL. The passwords are of the alphabet of {@link Secrets}: no quotes. */
record PostgresRoles(Credentials superuser, Credentials owner, Credentials app) {

    static PostgresRoles in(Secrets secrets) {
        return new PostgresRoles(
                new Credentials("postgres", secrets.secret("postgresql.superuser")),
                new Credentials("trato_owner", secrets.secret("postgresql.owner")),
                new Credentials("trato_app", secrets.secret("postgresql.app")));
    }

    /** Idempotent, since the first start may have been interrupted between any two statements. */
    void createMissing(String jdbcUrl) {
        run(jdbcUrl, statement -> {
            for (Credentials role : new Credentials[] {owner, app}) {
                if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + role.user() + "'")) {
                    statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role.user(), role.password()));
                }
            }
            String database = PostgresProcess.DATABASE;
            if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + database + "'")) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(database, owner.user()));
            }
            open(statement, database);
        });
    }

    void createDatabase(String jdbcUrl, String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new EngineFailure("\"" + name + "\" is not a name for a database.");
        }
        run(jdbcUrl, statement -> {
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, owner.user()));
            open(statement, name);
        });
    }

    private void open(Statement statement, String database) throws SQLException {
        statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        statement.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(database, app.user()));
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private void run(String jdbcUrl, Work work) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            work.with(statement);
        } catch (SQLException e) {
            throw new EngineFailure("PostgreSQL refused its set-up: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
