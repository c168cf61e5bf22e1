@NullMarked
package io.trato.command.offer;

import org.jspecify.annotations.NullMarked;
