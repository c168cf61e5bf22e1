/**
 * Remembers: the log in PostgreSQL, for Axon and for everybody who reads it.
 *
 * <ul>
 *   <li>{@code json}: the stored form of an event, and how old forms are read.
 *   <li>{@code append}: writes what concurrent commands decided, many to a commit, each accepted or refused by itself.
 *   <li>{@code seal}: gives what is committed its position in the one order.
 *   <li>{@code push}: tells other nodes.
 *   <li>{@code ledger}: forgets what need not be kept.
 *   <li>{@code read}: follows, reads and waits; the newest events are in memory.
 *   <li>{@code axon}: the same as Axon wants to see it.
 *   <li>{@code connect}: connections that stand outside the pool.
 * </ul>
 *
 * {@link io.trato.eventstore.LogNode} puts them together for one process. Reasons stand where the choice is made: grouping
 * at {@link io.trato.eventstore.append.Appender}, what follows a lost connection at {@code GroupWriter}, the order at
 * {@link io.trato.eventstore.seal.Sealer}.
 */
@NullMarked
package io.trato.eventstore;

import org.jspecify.annotations.NullMarked;
