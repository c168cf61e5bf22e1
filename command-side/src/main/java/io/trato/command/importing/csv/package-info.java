/** Reading of comma-separated values that trusts nothing: a file is whole, or it says on which line it breaks. */
@NullMarked
package io.trato.command.importing.csv;

import org.jspecify.annotations.NullMarked;
