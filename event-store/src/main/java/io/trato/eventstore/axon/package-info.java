@NullMarked
package io.trato.eventstore.axon;

import org.jspecify.annotations.NullMarked;
