package io.trato.eventstore.seal;

import java.time.Instant;

/**
 * A transaction that is older than committed events and still open, so that they must wait for their positions. Any
 * transaction that has written something can do that, in any database of the server.
 *
 * @param pid of its backend, 0 for a prepared transaction that no backend belongs to
 * @param application what it calls itself in pg_stat_activity; never what it runs, which may hold personal data
 * @param since when it began, by the server's clock; when it was first noticed, by ours, if the server won't tell
 */
public record HeldUp(int pid, String application, Instant since) {}
