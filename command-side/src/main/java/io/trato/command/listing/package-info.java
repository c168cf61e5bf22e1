@NullMarked
package io.trato.command.listing;

import org.jspecify.annotations.NullMarked;
