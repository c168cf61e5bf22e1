/** Whole deals through GraphQL, from the first question to the money in the provider's wallet. */
@NullMarked
package io.trato.benchmarks.deals;

import org.jspecify.annotations.NullMarked;
