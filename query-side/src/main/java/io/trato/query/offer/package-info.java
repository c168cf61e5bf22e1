/** Questions about offers. */
@NullMarked
package io.trato.query.offer;

import org.jspecify.annotations.NullMarked;
