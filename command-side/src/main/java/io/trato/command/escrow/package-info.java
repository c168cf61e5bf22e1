@NullMarked
package io.trato.command.escrow;

import org.jspecify.annotations.NullMarked;
