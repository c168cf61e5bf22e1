@NullMarked
package io.trato.command.reputation;

import org.jspecify.annotations.NullMarked;
