package io.trato.benchmarks.loss;

/** How a transaction ends that stayed open for long. */
enum Ending {
    COMMITTED,
    ROLLED_BACK,
    /** Its backend is terminated. */
    TERMINATED
}
