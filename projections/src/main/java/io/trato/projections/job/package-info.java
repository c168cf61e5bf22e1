/** How jobs and their timelines are folded. */
@NullMarked
package io.trato.projections.job;

import org.jspecify.annotations.NullMarked;
