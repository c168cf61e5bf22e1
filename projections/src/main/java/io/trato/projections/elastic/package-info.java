/** Documents in Elasticsearch. */
@NullMarked
package io.trato.projections.elastic;

import org.jspecify.annotations.NullMarked;
