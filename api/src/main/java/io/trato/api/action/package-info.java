/** What can be done, spoken. */
@NullMarked
package io.trato.api.action;

import org.jspecify.annotations.NullMarked;
