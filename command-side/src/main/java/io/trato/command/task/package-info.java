/** Background tasks: a queue in PostgreSQL, leases by which exactly one node runs each, and their reports. */
@NullMarked
package io.trato.command.task;

import org.jspecify.annotations.NullMarked;
