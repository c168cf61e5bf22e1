/** Questions about jobs and their timelines. */
@NullMarked
package io.trato.query.job;

import org.jspecify.annotations.NullMarked;
