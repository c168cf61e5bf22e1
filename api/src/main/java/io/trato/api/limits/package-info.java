/** What one caller may ask of one server. */
@NullMarked
package io.trato.api.limits;

import org.jspecify.annotations.NullMarked;
