package io.trato.server.engine;

import io.trato.embedded.Credentials;

/**
 * Where PostgreSQL is.
 *
 * @param url a JDBC address with the database
 * @param app as whom the application works; it may read and add, and never alters the log
 * @param owner as whom migrations run
 */
public record PostgresAddress(String url, Credentials app, Credentials owner) {}
