/** The old forms of events that logs still hold, and how each becomes the next. */
@NullMarked
package io.trato.eventstore.json.upcast;

import org.jspecify.annotations.NullMarked;
