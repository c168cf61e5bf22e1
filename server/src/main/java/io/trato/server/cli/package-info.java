/** The command line: what people and scripts call. */
@NullMarked
package io.trato.server.cli;

import org.jspecify.annotations.NullMarked;
