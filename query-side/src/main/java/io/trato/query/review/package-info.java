/** Questions about reviews. */
@NullMarked
package io.trato.query.review;

import org.jspecify.annotations.NullMarked;
