package io.trato.benchmarks.engine;

import io.trato.embedded.Credentials;

/** One contender's database. */
public record Database(String name, String jdbcUrl, Credentials owner, Credentials app) {}
