/** The page on which the API can be tried out. */
@NullMarked
package io.trato.api.graphiql;

import org.jspecify.annotations.NullMarked;
