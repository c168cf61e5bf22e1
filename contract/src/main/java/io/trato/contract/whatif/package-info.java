/** What history would have come to under other rules. */
@NullMarked
package io.trato.contract.whatif;

import org.jspecify.annotations.NullMarked;
