@NullMarked
package io.trato.eventstore.seal;

import org.jspecify.annotations.NullMarked;
