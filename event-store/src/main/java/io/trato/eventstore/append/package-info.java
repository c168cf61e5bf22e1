@NullMarked
package io.trato.eventstore.append;

import org.jspecify.annotations.NullMarked;
