/** Objects of any type, by identifier. */
@NullMarked
package io.trato.api.node;

import org.jspecify.annotations.NullMarked;
