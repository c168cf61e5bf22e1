package io.trato.eventstore.chaos;

/** What can go wrong. */
enum Trouble {
    /** Somebody's transaction stays open for long and is committed. */
    STALLED_COMMIT,
    /** Somebody's transaction stays open for long and is rolled back. */
    STALLED_ROLLBACK,
    /** Somebody's transaction stays open for long and its backend is terminated. */
    STALLED_TERMINATION,
    TERMINATED_BACKEND,
    ALL_BACKENDS_TERMINATED,
    NODE_KILLED,
    CONNECTION_CUT,
    ALL_CONNECTIONS_CUT,
    MESSAGES_TORN,
    CLOSED_TOWARDS_NODE,
    CLOSED_TOWARDS_SERVER,
    CONNECTION_HELD,
    SERVER_CRASHED,
    SERVER_RESTARTED
}
