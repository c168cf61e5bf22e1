/** Nodes in processes of their own, on a PostgreSQL and a network that fail, and an oracle that compares who saw what. */
@NullMarked
package io.trato.eventstore.chaos;

import org.jspecify.annotations.NullMarked;
