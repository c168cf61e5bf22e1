@NullMarked
package io.trato.eventstore.read;

import org.jspecify.annotations.NullMarked;
