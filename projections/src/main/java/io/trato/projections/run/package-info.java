/** The processors that keep read models up with the log. */
@NullMarked
package io.trato.projections.run;

import org.jspecify.annotations.NullMarked;
