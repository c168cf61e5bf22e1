/** Documents in Elasticsearch, read and searched. */
@NullMarked
package io.trato.query.search;

import org.jspecify.annotations.NullMarked;
