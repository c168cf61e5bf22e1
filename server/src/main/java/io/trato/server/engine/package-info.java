/** Where the server's PostgreSQL, Elasticsearch and payment provider come from: lent by us, or somebody else's. */
@NullMarked
package io.trato.server.engine;

import org.jspecify.annotations.NullMarked;
