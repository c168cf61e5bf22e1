package io.trato.benchmarks.loss;

/** A transaction that has written an event and has not ended yet. */
interface Stalled {

    /** The process of the server that serves it, so that nobody else ends it. */
    int backend();

    /** Returns when it has ended. */
    void end(Ending ending) throws Exception;
}
