@NullMarked
package io.trato.eventstore.metrics;

import org.jspecify.annotations.NullMarked;
