package io.trato.benchmarks.loss;

import java.time.Duration;

/**
 * What happens.
 *
 * @param name for the table
 * @param meanwhile how many other events are appended while transactions are open
 * @param open how long they are open at least
 * @param replay whether another reader begins at the log's beginning while they are open
 */
record Case(String name, int meanwhile, Duration open, boolean replay) {}
