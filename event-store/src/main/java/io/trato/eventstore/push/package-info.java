@NullMarked
package io.trato.eventstore.push;

import org.jspecify.annotations.NullMarked;
