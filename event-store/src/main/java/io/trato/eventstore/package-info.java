@NullMarked
package io.trato.eventstore;

import org.jspecify.annotations.NullMarked;
