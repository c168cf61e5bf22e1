/** How far each event processor is, and which node goes on with it. */
@NullMarked
package io.trato.eventstore.token;

import org.jspecify.annotations.NullMarked;
