@NullMarked
package io.trato.command;

import org.jspecify.annotations.NullMarked;
