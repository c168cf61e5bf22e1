@NullMarked
package io.trato.eventstore.json;

import org.jspecify.annotations.NullMarked;
