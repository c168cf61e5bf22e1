/**
 * Lends what the first run and the tests need and a fresh machine does not have: a real PostgreSQL, a real
 * Elasticsearch, and a payment provider to talk to. Each is a child process (the provider a server in this process)
 * that keeps its state in one data folder and never outlives who started it.
 */
@NullMarked
package io.trato.embedded;

import org.jspecify.annotations.NullMarked;
