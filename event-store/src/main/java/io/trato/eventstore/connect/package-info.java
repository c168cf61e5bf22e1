@NullMarked
package io.trato.eventstore.connect;

import org.jspecify.annotations.NullMarked;
