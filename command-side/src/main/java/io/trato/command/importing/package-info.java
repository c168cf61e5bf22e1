/** Imports of listings from files: each row becomes an ordinary command, in a task that survives restarts. */
@NullMarked
package io.trato.command.importing;

import org.jspecify.annotations.NullMarked;
