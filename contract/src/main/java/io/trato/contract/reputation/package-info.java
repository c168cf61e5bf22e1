/** What a provider has earned by good work: points, a level and what both add up to. */
@NullMarked
package io.trato.contract.reputation;

import org.jspecify.annotations.NullMarked;
