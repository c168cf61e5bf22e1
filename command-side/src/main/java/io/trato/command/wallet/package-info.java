@NullMarked
package io.trato.command.wallet;

import org.jspecify.annotations.NullMarked;
