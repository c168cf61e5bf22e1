/** Files that were sent ahead of the mutation that uses them, on the file system. */
@NullMarked
package io.trato.command.upload;

import org.jspecify.annotations.NullMarked;
