@NullMarked
package io.trato.command.bus;

import org.jspecify.annotations.NullMarked;
