/** Imports of listings and of their days from files: rows become ordinary commands, in a task that survives restarts. */
@NullMarked
package io.trato.command.importing;

import org.jspecify.annotations.NullMarked;
