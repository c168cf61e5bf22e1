/** Policies: an event comes in, a command goes out. They remember nothing and never run in a replay. */
@NullMarked
package io.trato.command.policy;

import org.jspecify.annotations.NullMarked;
