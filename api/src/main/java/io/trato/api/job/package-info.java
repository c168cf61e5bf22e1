/** Jobs and their timelines, spoken. */
@NullMarked
package io.trato.api.job;

import org.jspecify.annotations.NullMarked;
