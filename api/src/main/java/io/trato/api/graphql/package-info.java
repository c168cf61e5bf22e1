/** How a GraphQL request becomes commands and questions, and how what comes back is spoken. */
@NullMarked
package io.trato.api.graphql;

import org.jspecify.annotations.NullMarked;
